import { find, setText } from "./dom.js";
import { WakeLock } from "./wake-lock.js";

const TURN_MILLIS = 12_000;

/**
 * The page for a screen on the wall: plan, the busiest areas, one suggestion after another, the
 * store's clock. Nothing to press; the screen stays awake.
 */
export class TvWall {
  /** @param {import("./language.js").Language} language */
  constructor({ formats }) {
    this.formats = formats;
    this.awake = new WakeLock();
    this.shown = false;
    /** @type {{title: string, detail: string, action: string}[]} */
    this.insights = [];
    this.turn = 0;
    setInterval(() => this.#next(), TURN_MILLIS);
  }

  /** @param {boolean} shown */
  show(shown) {
    if (shown === this.shown) return;
    this.shown = shown;
    document.body.toggleAttribute("data-tv", shown);
    find("#clock").hidden = !shown;
    this.awake.hold(shown);
    this.tick();
    this.#strip();
  }

  /** Every second. */
  tick(now = Date.now()) {
    if (this.shown) setText(find("#clock"), this.formats.time(now));
  }

  /** @param {import("./advice-card.js").Advice} advice */
  take({ message, suggestions }) {
    this.insights = suggestions.length ? suggestions : [{ title: message ?? "", detail: "", action: "" }];
    this.#strip();
  }

  #next() {
    this.turn += 1;
    this.#strip();
  }

  #strip() {
    const insight = this.insights[this.turn % Math.max(1, this.insights.length)];
    find("#wall-strip").hidden = !this.shown || !insight;
    if (!insight) return;
    setText(find("#wall-title"), insight.title);
    setText(find("#wall-detail"), insight.detail);
    setText(find("#wall-action"), insight.action);
  }
}
