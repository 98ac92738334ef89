/** The page's translated texts, with numbered places for values: `{0} of {1}`. */
export class Catalog {
  /**
   * @param {Record<string, string>} messages
   * @param {string} locale
   */
  constructor(messages, locale) {
    this.messages = messages;
    this.plurals = new Intl.PluralRules(locale);
  }

  /**
   * A missing key shows itself, so that a hole is seen and nothing breaks.
   * @param {string} key
   * @param {...(string | number)} values
   */
  text(key, ...values) {
    const pattern = this.messages[key] ?? key;
    return pattern.replace(/\{(\d+)\}/g, (_, place) => String(values[Number(place)] ?? ""));
  }

  /**
   * The form of `key` for `count`: `key.one`, `key.other`. Languages with more forms
   * (Portuguese has "many" for round millions) fall back to "other".
   * @param {string} key
   * @param {number} count
   * @param {...(string | number)} values
   */
  plural(key, count, ...values) {
    const form = `${key}.${this.plurals.select(count)}`;
    return this.text(form in this.messages ? form : `${key}.other`, ...values);
  }
}
