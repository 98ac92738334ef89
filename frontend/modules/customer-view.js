import { eraseCustomer, fetchCustomer, Problem } from "./api.js";
import { find, html, setText } from "./dom.js";

/**
 * @typedef {{store: string, location: string, seen_at: string}} Step
 * @typedef {import("./customers-drawer.js").Customer & {path: Step[]}} CustomerDetails
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
    find("#customer-known").hidden = true;
    find("#customer-erase").hidden = false;
    find("#customer-facts").replaceChildren();
    this.#tell("");
    find("#customer-id").focus();
    try {
      const customer = await fetchCustomer(id);
      if (id === this.id) this.#render(customer);
    } catch (failure) {
      const unknown = failure instanceof Problem && failure.status === 404;
      this.#tell(this.language.catalog.text(unknown ? "customer.unknown" : "customer.error"));
    }
    find("#customer-known").hidden = find("#customer-facts").childElementCount === 0;
  }

  /** @param {CustomerDetails} customer */
  #render(customer) {
    const { catalog, formats } = this.language;
    const { visits, total_duration: dwell, avg_duration: average, current_area: current, last_location: last } = customer;
    /** @type {[string, string][]} */
    const facts = [
      ["visits", formats.number(visits)], ["dwell", formats.dwell(dwell)], ["average", formats.dwell(average)],
      [current ? "current" : "last", this.#area(current ?? last)],
      ["areas", formats.number(customer.areas)],
      ["first-seen", formats.recent(customer.first_seen)], ["last-seen", formats.recent(customer.last_seen)],
    ];
    find("#customer-facts").replaceChildren(...facts.map(([name, text]) => html("div", {},
      html("dt", {}, catalog.text(`customer.${name}`)), html("dd", {}, text))));
    setText(find("#customer-path-title"), catalog.text(current ? "customer.path" : "customer.path.last"));
    find("#customer-path").replaceChildren(...customer.path.map(({ location, seen_at: seenAt }) => html("li", {},
      html("span", { class: "stay-area" }, this.#area(location)),
      html("time", { class: "stay-time", datetime: seenAt }, formats.recent(seenAt)))));
  }

  /** @param {string | null} location */
  #area(location) {
    return location ? this.labelOf(location) : "–";
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
