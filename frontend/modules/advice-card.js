import { AdviceItem } from "./advice-item.js";
import { find, setText } from "./dom.js";

const MOST = 3;

/**
 * One `suggestions` event; its texts come in the page's language.
 * @typedef {object} Advice
 * @property {string | null} message why there is nothing to suggest
 * @property {import("./advice-item.js").Suggestion[]} suggestions the strongest first
 */

/** What to do now: the strongest suggestions, or why there are none. */
export class AdviceCard {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.root = find("#advice");
    /** @type {Map<string, AdviceItem>} */
    this.items = new Map();
  }

  /** @param {Advice} advice */
  render({ message, suggestions }) {
    const shown = suggestions.slice(0, MOST);
    setText(find("#advice-note"), this.#count(shown.length, suggestions.length));
    setText(find("#advice-message"), message ?? "");
    find("#advice-message").hidden = !message;
    this.root.hidden = shown.length === 0;
    const items = shown.map((suggestion) => this.#item(suggestion));
    this.#keepOnly(items);
    items.forEach((item, place) => {
      if (this.root.children[place] !== item.root) this.root.insertBefore(item.root, this.root.children[place] ?? null);
    });
  }

  /**
   * @param {number} shown
   * @param {number} all
   */
  #count(shown, all) {
    const { catalog, formats } = this.language;
    if (all > shown) return catalog.text("advice.of", formats.number(shown), formats.number(all));
    return all ? catalog.plural("advice.count", all, formats.number(all)) : "";
  }

  /**
   * The same suggestion keeps its place on the page, so that what is open stays open.
   * @param {import("./advice-item.js").Suggestion} suggestion
   */
  #item(suggestion) {
    const key = `${suggestion.rule} ${suggestion.area}`;
    const item = this.items.get(key) ?? new AdviceItem(this.language);
    this.items.set(key, item);
    item.render(suggestion);
    return item;
  }

  /** @param {AdviceItem[]} items */
  #keepOnly(items) {
    for (const [key, item] of this.items) {
      if (items.includes(item)) continue;
      item.root.remove();
      this.items.delete(key);
    }
  }
}
