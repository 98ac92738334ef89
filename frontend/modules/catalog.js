/** The page's translated texts, with numbered places for values: `{0} of {1}`. */
export class Catalog {
  /**
   * @param {Record<string, string>} messages
   * @param {string} locale
   */
  constructor(messages, locale) {
    this.messages = messages;
    this.plurals = new Intl.PluralRules(locale);
    /** @type {Map<string, string[]>} words and places in turn */
    this.patterns = new Map();
  }

  /**
   * A missing key shows itself, so that a hole is seen and nothing breaks.
   * @param {string} key
   * @param {...(string | number)} values
   */
  text(key, ...values) {
    const parts = this.#pattern(key);
    let text = parts[0];
    for (let part = 1; part < parts.length; part += 2) text += String(values[Number(parts[part])] ?? "") + parts[part + 1];
    return text;
  }

  /** @param {string} key */
  #pattern(key) {
    let parts = this.patterns.get(key);
    if (!parts) this.patterns.set(key, parts = (this.messages[key] ?? key).split(/\{(\d+)\}/));
    return parts;
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
