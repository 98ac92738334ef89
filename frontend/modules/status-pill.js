import { attributes, find, setText } from "./dom.js";

/** The state of the page in one line. Only the hidden label is announced: the text ages by the second. */
export class StatusPill {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.root = find("#status");
    this.label = find("#status-label");
    this.line = find("#status-text");
    this.progress = find("#status-progress");
  }

  /**
   * @param {import("./status.js").Status} status
   * @param {import("./status.js").Facts} facts
   * @param {number} waiting updates held back by a pause
   */
  render(status, facts, waiting) {
    attributes(this.root, { "data-state": status });
    setText(this.label, this.catalog.text(`status.label.${status}`));
    setText(this.line, this.#text(status, facts, waiting));
    this.#showSteps(status === "starting" ? Object.values(facts.service?.steps ?? {}) : []);
  }

  /**
   * @param {import("./status.js").Status} status
   * @param {import("./status.js").Facts} facts
   * @param {number} waiting
   */
  #text(status, { now, heardAt, updatedAt }, waiting) {
    const { catalog, formats } = this;
    if (status === "paused") return catalog.plural("status.paused", waiting, formats.number(waiting));
    if (status === "stale") return catalog.text("status.stale", formats.age(now - (heardAt ?? now)));
    if (status === "quiet" && updatedAt === null) return catalog.text("status.unvisited");
    return catalog.text(`status.${status}`, formats.age(now - (updatedAt ?? now)));
  }

  /** @param {string[]} steps */
  #showSteps(steps) {
    const ready = steps.filter((step) => step === "ready").length;
    attributes(this.progress, { hidden: steps.length === 0, max: steps.length || 1, value: ready });
  }
}
