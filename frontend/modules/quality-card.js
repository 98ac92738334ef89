import { attributes, find, html, setText, svg } from "./dom.js";
import { lastHour, reasons, wholeMinute } from "./quality.js";
import { RejectedList } from "./rejected-list.js";
import { atMostEvery } from "./throttle.js";

const KINDS = /** @type {const} */ (["accepted", "rejected", "late"]);
const WIDTH = 600;
const HEIGHT = 48;

/** What became of the readings: accepted, rejected and why, late, by the minute. */
export class QualityCard {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.rejected = new RejectedList({ catalog, formats });
    /** @type {import("./quality.js").Quality | null} */
    this.quality = null;
    this.draw = atMostEvery(1000, () => this.#draw());
    find("#quality-reasons").addEventListener("click", ({ target }) => {
      const chip = target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest("[data-reason]")) : null;
      if (chip) this.rejected.filter(chip.dataset.reason ?? null);
    });
  }

  /** @param {import("./quality.js").Quality} quality */
  render(quality) {
    this.quality = quality;
    this.draw();
  }

  #draw() {
    const { quality, formats } = this;
    if (!quality) return;
    const hour = lastHour(quality, Date.now());
    const minute = wholeMinute(hour);
    find("#quality").hidden = false;
    this.#limits(quality.limits_reached ?? []);
    for (const kind of KINDS) {
      setText(find(`#quality-${kind}`), formats.number(quality.totals[kind]));
      setText(find(`#quality-${kind}-rate`), this.catalog.text("quality.rate", formats.number(minute[kind])));
    }
    this.#bars(hour);
    this.#chips(reasons(quality));
    this.rejected.follow(quality.totals.rejected);
  }

  /** @param {string[]} reached of what more came than is counted one by one */
  #limits(reached) {
    const note = find("#quality-limits");
    note.hidden = reached.length === 0;
    setText(note, reached.map((limit) => this.catalog.text(`quality.limit.${limit}`)).join(" "));
  }

  /** @param {ReturnType<typeof lastHour>} hour */
  #bars(hour) {
    const { catalog, formats } = this;
    const top = Math.max(1, ...hour.map(({ accepted, rejected }) => accepted + rejected));
    const step = WIDTH / hour.length;
    const bar = (/** @type {string} */ kind, /** @type {number} */ place, /** @type {number} */ base, /** @type {number} */ value) => {
      // One reading in a thousand is still seen.
      const height = value ? Math.max(1.5, (value / top) * HEIGHT) : 0;
      return svg("rect", { "data-kind": kind, x: place * step + 1, width: step - 2, y: HEIGHT - base - height, height });
    };
    find("#quality-bars").replaceChildren(...hour.flatMap(({ accepted, rejected, late }, place) => {
      const base = (accepted / top) * HEIGHT;
      return [bar("accepted", place, 0, accepted), bar("late", place, 0, late), bar("rejected", place, Math.min(base, HEIGHT - 1.5), rejected)]
        .filter((rect) => Number(rect.getAttribute("height")) > 0);
    }));
    const sum = (/** @type {"accepted" | "rejected" | "late"} */ kind) => hour.reduce((all, each) => all + each[kind], 0);
    attributes(find("#quality-bars"), {
      "aria-label": catalog.text("quality.sentence", formats.number(Math.max(...hour.map(({ accepted }) => accepted))),
        ...KINDS.map((kind) => formats.number(sum(kind)))),
    });
  }

  /** @param {[string, number][]} counted */
  #chips(counted) {
    const { catalog, formats } = this;
    const root = find("#quality-reasons");
    root.hidden = counted.length === 0;
    const known = counted.map(([reason]) => reason).join() === [...root.children].map((item) => item.firstElementChild?.getAttribute("data-reason")).join();
    if (!known) {
      root.replaceChildren(...counted.map(([reason]) => html("li", {},
        html("button", { class: "button reason-chip", type: "button", "aria-pressed": "false", "data-reason": reason }))));
    }
    counted.forEach(([reason, count], place) => {
      const chip = /** @type {Element} */ (root.children[place].firstElementChild);
      setText(chip, catalog.text("quality.chip", catalog.text(`quality.reason.${reason}`), formats.number(count)));
    });
    this.rejected.mark();
  }
}
