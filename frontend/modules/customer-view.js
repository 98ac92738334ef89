import { eraseCustomer, fetchCustomer, Problem } from "./api.js";
import { find, html, setText } from "./dom.js";

/**
 * @typedef {{area: string, at: string, duration: number}} Stay
 * @typedef {import("./customers-drawer.js").Customer & {areas?: string[] | number, first_seen?: string, current_area?: string | null, path?: any[]}} CustomerDetails
 */

/** All there is about one customer, and how to erase it. */
export class CustomerView {
  /**
   * @param {import("./language.js").Language} language
   * @param {(location: string) => string} labelOf
   * @param {(erased: string | null) => void} onBack
   */
  constructor(language, labelOf, onBack) {
    this.language = language;
    this.labelOf = labelOf;
    this.onBack = onBack;
    this.id = "";
    find("#customer-back").addEventListener("click", () => onBack(null));
    find("#customer-erase").addEventListener("click", () => this.#ask(true));
    find("#customer-keep").addEventListener("click", () => this.#ask(false));
    find("#customer-confirmed").addEventListener("click", () => this.#erase());
  }

  hide() {
    find("#customer").hidden = true;
  }

  /** @param {string} id */
  async show(id) {
    this.id = id;
    find("#customer").hidden = false;
    find("#customer-confirm").hidden = true;
    setText(find("#customer-id"), id);
    find("#customer-facts").replaceChildren();
    find("#customer-path").replaceChildren();
    this.#tell("");
    find("#customer-id").focus();
    try {
      const customer = await fetchCustomer(id);
      if (id === this.id) this.#render(customer);
    } catch (failure) {
      const unknown = failure instanceof Problem && failure.status === 404;
      this.#tell(this.language.catalog.text(unknown ? "customer.unknown" : "customer.error"));
    }
    find("#customer-erase").hidden = find("#customer-facts").childElementCount === 0;
  }

  /** @param {CustomerDetails} customer */
  #render(customer) {
    const { catalog, formats } = this.language;
    const { visits, total_duration: dwell, avg_duration: average, current_area: current, last_location: last } = customer;
    /** @type {[string, string][]} */
    const facts = [
      ["visits", formats.number(visits)], ["dwell", formats.dwell(dwell)], ["average", formats.dwell(average)],
      [current ? "current" : "last", this.#area(current ?? last)],
      ["first-seen", customer.first_seen ? formats.dateTime(customer.first_seen) : "–"],
      ["last-seen", formats.dateTime(customer.last_seen)],
      ["areas", this.#areas(customer.areas)],
    ];
    find("#customer-facts").replaceChildren(...facts.filter(([, text]) => text).map(([name, text]) => html("div", {},
      html("dt", {}, catalog.text(`customer.${name}`)), html("dd", {}, text))));
    const stays = customer.path ?? [];
    find("#customer-path").replaceChildren(...stays.map((stay) => html("li", {},
      html("span", { class: "stay-area" }, this.#area(stay.area ?? stay.location)),
      html("span", { class: "stay-time" }, catalog.text("customer.stay", formats.time(stay.at ?? stay.timestamp), formats.dwell(stay.duration))))));
    this.#tell(stays.length ? "" : catalog.text("customer.path.none"));
  }

  /** @param {string | null | undefined} location */
  #area(location) {
    return location ? this.labelOf(location) : "–";
  }

  /** @param {any} areas */
  #areas(areas) {
    if (Array.isArray(areas)) return areas.map((area) => this.#area(area.area ?? area.location ?? area)).join(", ");
    return areas === undefined ? "" : this.language.formats.number(areas);
  }

  /** @param {boolean} asking */
  #ask(asking) {
    setText(find("#customer-question"), this.language.catalog.text("customer.question", this.id));
    find("#customer-confirm").hidden = !asking;
    find("#customer-erase").hidden = asking;
    find(asking ? "#customer-keep" : "#customer-erase").focus();
  }

  async #erase() {
    try {
      await eraseCustomer(this.id);
      this.onBack(this.id);
    } catch (failure) {
      this.#ask(false);
      this.#tell(this.language.catalog.text("customer.unerased", failure instanceof Error ? failure.message : ""));
    }
  }

  /** @param {string} text */
  #tell(text) {
    setText(find("#customer-message"), text);
  }
}
