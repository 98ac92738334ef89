import { Catalog } from "./catalog.js";
import { Formats } from "./formats.js";

/** @typedef {{lang: string, locale: string, catalog: Catalog, formats: Formats, byName: Intl.Collator}} Language */

/**
 * @param {import("./config.js").Config} config
 * @returns {Language}
 */
export function languageOf({ lang, locale, zone, messages }) {
  const catalog = new Catalog(messages, locale);
  return { lang, locale, catalog, formats: new Formats(locale, zone, catalog), byName: new Intl.Collator(locale) };
}
