import { withParameters } from "./address.js";
import { find, html } from "./dom.js";

/** @typedef {{id: string, name: string}} Store */

/** The choice of the store, where there are several: another one is another page. */
export class StoreSwitch {
  /** @param {string} current id of the store on this page */
  constructor(current) {
    this.current = current;
    this.select = /** @type {HTMLSelectElement} */ (find("#store"));
    this.select.addEventListener("change", () => {
      location.assign(location.pathname + withParameters(location.search, { store: this.select.value, area: null }));
    });
  }

  /** @param {Store[]} stores */
  render(stores) {
    const several = stores.length > 1;
    this.select.hidden = !several;
    find(".brand-name").classList.toggle("visually-hidden", several);
    this.select.replaceChildren(...stores.map(({ id, name }) => html("option", { value: id, selected: id === this.current }, name)));
    this.select.value = this.current;
  }
}
