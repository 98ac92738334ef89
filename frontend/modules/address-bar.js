import { readAddress, withParameters } from "./address.js";
import { attributes } from "./dom.js";

/** The page's state in the URL: choices make an entry in the history, going back undoes them. */
export class AddressBar {
  /** @param {(address: import("./address.js").Address) => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
    addEventListener("popstate", () => this.#changed());
    this.#linkLanguages();
  }

  get address() {
    return readAddress(location.search);
  }

  /** Somebody else gets the view that the reader has, in the reader's language. */
  get link() {
    return location.origin + location.pathname + withParameters(location.search, { lang: document.documentElement.lang });
  }

  /** @param {Record<string, string | null>} changes */
  push(changes) {
    const search = withParameters(location.search, changes);
    if (search === location.search) return;
    history.pushState(null, "", location.pathname + search);
    this.#changed();
  }

  #changed() {
    this.#linkLanguages();
    this.onChange(this.address);
  }

  /** Changing the language keeps all else. */
  #linkLanguages() {
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#languages [data-lang]"))) {
      attributes(link, { href: withParameters(location.search, { lang: link.dataset.lang ?? null }) });
    }
  }
}
