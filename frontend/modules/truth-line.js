import { fetchTruth } from "./api.js";
import { attributes, find, setText } from "./dom.js";

/**
 * What the simulator sent against what Footfall shows.
 * @typedef {object} Truth
 * @property {string | null} started_at
 * @property {boolean} active
 * @property {{records: number}} sent
 * @property {{accepted: number, heartbeats: number, rejected: number} | null} shown
 * @property {number} in_flight
 * @property {boolean | null} agrees null while records are under way
 */

const PAUSE = 2000;

/** Long enough for a batch that is late; after that the line stays as it is. */
const TRIES_AFTER_THE_END = 15;

/** One line under the simulator: sent = counted + heartbeats + rejected + in flight. */
export class TruthLine {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.tries = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * Keeps the line up to date while a simulation goes on, and until all of it is counted.
   * @param {import("./simulator-panel.js").Simulator} simulator
   */
  follow({ state, started_at }) {
    if (!started_at) return;
    if (state !== "stopped") this.tries = TRIES_AFTER_THE_END;
    else if (find("#truth").hidden) this.tries ||= 1;
    if (this.tries > 0) this.timer ??= setTimeout(() => this.#update(), state === "stopped" ? 0 : PAUSE / 4);
  }

  async #update() {
    try {
      const truth = await fetchTruth();
      this.render(truth);
      if (!truth.active) this.tries = truth.agrees === null ? this.tries - 1 : 0;
    } catch {
      // The line is a comparison: without an answer the old one stands.
      this.tries -= 1;
    }
    this.timer = this.tries > 0 ? setTimeout(() => this.#update(), PAUSE) : undefined;
  }

  /** @param {Truth} truth */
  render({ started_at, sent, shown, in_flight, agrees }) {
    find("#truth").hidden = !started_at || !shown;
    if (!shown) return;
    const terms = [sent.records, shown.accepted, shown.heartbeats, shown.rejected, in_flight];
    setText(find("#truth-line"), this.catalog.text("truth.line", ...terms.map((term) => this.formats.number(term))));
    attributes(find("#truth"), { "data-agrees": String(agrees) });
    setText(find("#truth-verdict"), this.#verdict(agrees));
  }

  /** @param {boolean | null} agrees */
  #verdict(agrees) {
    if (agrees === null) return "";
    return agrees ? this.catalog.text("truth.agrees") : this.catalog.text("truth.deviates");
  }
}
