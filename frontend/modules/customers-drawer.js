import { fetchCustomers } from "./api.js";
import { CustomerView } from "./customer-view.js";
import { attributes, find, html, setText } from "./dom.js";
import { Modal } from "./modal.js";

const TYPING_MILLIS = 250;

/**
 * One customer in the list, and all there is about one.
 * @typedef {object} Customer
 * @property {string} customer_id
 * @property {number} visits
 * @property {number} total_duration seconds
 * @property {number} avg_duration seconds
 * @property {number} areas different ones
 * @property {string} first_seen
 * @property {string} last_seen
 * @property {string | null} last_location
 * @property {string | null} current_area null when the customer has left
 */

/** Customers by id, the longest dwell first; one of them in full; its erasure. */
export class CustomersDrawer {
  /**
   * @param {import("./language.js").Language} language
   * @param {(location: string) => string} labelOf what an area is called
   */
  constructor(language, labelOf) {
    this.language = language;
    this.modal = new Modal("customers");
    this.labelOf = labelOf;
    this.view = new CustomerView(language, labelOf, (erased) => this.#browse(erased));
    this.query = /** @type {HTMLInputElement} */ (find("#customers-query"));
    this.sort = "duration";
    /** @type {string | null} */
    this.next = null;
    this.asked = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.#listen();
  }

  open() {
    this.modal.open();
    this.#browse(null);
  }

  #listen() {
    find("#customers-open").addEventListener("click", () => this.open());
    find("#customers-search").addEventListener("submit", (event) => { event.preventDefault(); this.#search(); });
    this.query.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.#search(), TYPING_MILLIS);
    });
    find("#customers-retry").addEventListener("click", () => this.#search());
    find("#customers-more").addEventListener("click", () => this.#load(this.next));
    for (const head of /** @type {NodeListOf<HTMLElement>} */ (find("#customers-list").querySelectorAll("[data-sort]"))) {
      head.addEventListener("click", () => {
        this.sort = head.dataset.sort ?? this.sort;
        this.#search();
      });
    }
    find("#customers-rows").addEventListener("click", ({ target }) => {
      const row = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-customer]")) : null;
      if (row) this.#inspect(row.dataset.customer ?? "");
    });
  }

  /** @param {string} id */
  #inspect(id) {
    find("#customers-browse").hidden = true;
    this.view.show(id);
  }

  /** @param {string | null} erased id of who was just erased */
  #browse(erased) {
    this.view.hide();
    find("#customers-browse").hidden = false;
    this.query.focus();
    this.#search(erased);
  }

  /** @param {string | null} [erased] */
  #search(erased = null) {
    clearTimeout(this.timer);
    for (const head of find("#customers-list").querySelectorAll("[data-sort]")) {
      attributes(head, { "aria-sort": head.getAttribute("data-sort") === this.sort ? "descending" : null });
    }
    return this.#load(null, erased);
  }

  /**
   * @param {string | null} cursor
   * @param {string | null} [erased]
   */
  async #load(cursor, erased = null) {
    const asked = ++this.asked;
    const loading = setTimeout(() => this.#tell(this.language.catalog.text("customers.loading")), 300);
    find("#customers-retry").hidden = true;
    try {
      const page = await fetchCustomers({ q: this.query.value.trim(), sort: this.sort, cursor });
      if (asked !== this.asked) return;
      this.next = page.next_cursor;
      this.#render(page.customers, cursor !== null);
      if (erased !== null) this.#tell(this.language.catalog.text("customers.erased", erased));
    } catch {
      if (asked !== this.asked) return;
      this.#tell(this.language.catalog.text("customers.error"));
      find("#customers-retry").hidden = false;
      find("#customers-list").hidden = true;
      find("#customers-more").hidden = true;
    } finally {
      clearTimeout(loading);
    }
  }

  /**
   * @param {Customer[]} customers
   * @param {boolean} further behind those that are shown
   */
  #render(customers, further) {
    const rows = find("#customers-rows");
    if (!further) rows.replaceChildren();
    rows.append(...customers.map((customer) => this.#row(customer)));
    const count = rows.children.length;
    find("#customers-list").hidden = count === 0;
    find("#customers-more").hidden = this.next === null;
    this.#tell(this.#count(count));
  }

  /** @param {number} count */
  #count(count) {
    const { catalog, formats } = this.language;
    const query = this.query.value.trim();
    if (count === 0) return query ? catalog.text("customers.unfound", query) : catalog.text("customers.none");
    if (this.next !== null) return catalog.text("customers.first", formats.number(count));
    return catalog.plural("customers.count", count, formats.number(count));
  }

  /** @param {Customer} customer */
  #row({ customer_id: id, visits, total_duration: dwell, last_seen: seen, current_area: current }) {
    const { formats } = this.language;
    return html("tr", {},
      html("th", { scope: "row" }, html("button", { class: "customer-link", type: "button", "data-customer": id }, id)),
      html("td", { class: "number" }, formats.number(visits)),
      html("td", { class: "number" }, formats.dwell(dwell)),
      html("td", { class: "number" }, formats.recent(seen)),
      html("td", { class: "customer-place" }, current ? this.labelOf(current) : "–"));
  }

  /** @param {string} text */
  #tell(text) {
    setText(find("#customers-message"), text);
  }
}
