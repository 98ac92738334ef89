import { fetchQuality } from "./api.js";
import { attributes, find, html, setText } from "./dom.js";
import { atMostEvery } from "./throttle.js";

/** The last rejected readings with their reasons; what they say is shown as text, whatever it is. */
export class RejectedList {
  /** @param {Pick<import("./language.js").Language, "catalog" | "formats">} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    /** @type {string | null} */
    this.reason = null;
    /** @type {import("./quality.js").Rejected[] | null} */
    this.readings = null;
    this.total = -1;
    this.refresh = atMostEvery(3000, () => this.#load());
    find("#quality-open").addEventListener("click", () => {
      this.reason = null;
      this.#show(!this.open);
    });
    find("#quality-retry").addEventListener("click", () => this.#load());
  }

  get open() {
    return !find("#quality-list").hidden;
  }

  /**
   * Readings rejected for one reason; the same reason again shows all.
   * @param {string | null} reason
   */
  filter(reason) {
    this.reason = this.open && this.reason === reason ? null : reason;
    this.#show(true);
  }

  /**
   * Loads anew when more was rejected and the list is open.
   * @param {number} total
   */
  follow(total) {
    if (total === this.total) return;
    this.total = total;
    if (this.open) this.refresh();
  }

  mark() {
    for (const chip of find("#quality-reasons").querySelectorAll("[data-reason]")) {
      attributes(chip, { "aria-pressed": String(this.open && chip.getAttribute("data-reason") === this.reason) });
    }
  }

  /** @param {boolean} shown */
  #show(shown) {
    find("#quality-list").hidden = !shown;
    attributes(find("#quality-open"), { "aria-expanded": String(shown) });
    this.mark();
    if (!shown) return;
    if (this.readings) this.#render();
    this.#load();
  }

  async #load() {
    if (!this.readings) this.#tell("quality.loading");
    find("#quality-retry").hidden = true;
    try {
      this.readings = (await fetchQuality()).rejected_readings;
      this.#render();
    } catch {
      this.readings = null;
      find("#quality-rejections").replaceChildren();
      this.#tell("quality.error");
      find("#quality-retry").hidden = false;
    }
  }

  #render() {
    const shown = (this.readings ?? []).filter(({ reason }) => this.reason === null || reason === this.reason);
    this.#tell(shown.length ? null : "quality.none");
    find("#quality-rejections").replaceChildren(...shown.map((reading) => this.#item(reading)));
  }

  /** @param {import("./quality.js").Rejected} reading */
  #item({ reason, topic, partition, offset, timestamp, bytes, text }) {
    const { catalog, formats } = this;
    return html("li", { class: "rejection" },
      html("p", { class: "rejection-head" }, html("strong", {}, catalog.text(`quality.reason.${reason}`)),
        html("time", { datetime: timestamp }, formats.dateTime(timestamp))),
      html("code", { class: "rejection-text" }, text),
      html("p", { class: "rejection-place" }, catalog.text("quality.place", topic, formats.number(partition), formats.number(offset), formats.number(bytes))));
  }

  /** @param {string | null} key */
  #tell(key) {
    setText(find("#quality-message"), key ? this.catalog.text(key) : "");
    find("#quality-message").hidden = key === null;
  }
}
