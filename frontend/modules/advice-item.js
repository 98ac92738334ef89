import { attributes, html, setText } from "./dom.js";

/**
 * @typedef {object} Suggestion
 * @property {string} rule
 * @property {string} area
 * @property {string} title
 * @property {string} detail
 * @property {string} action
 * @property {string} formula
 * @property {string} sample_text
 * @property {string} interval_text
 * @property {string} falsified_by
 */

/** One suggestion, and behind "Why?" what speaks for it. */
export class AdviceItem {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog }) {
    this.catalog = catalog;
    this.title = html("h3", { class: "advice-title" });
    this.detail = html("p", { class: "advice-detail" });
    this.action = html("p", { class: "advice-action" });
    this.why = html("summary", {}, catalog.text("advice.why"));
    this.formula = html("dd");
    this.sample = html("dd");
    this.interval = html("dd");
    this.falsified = html("dd");
    const reasons = html("dl", { class: "advice-reasons" },
      html("dt", {}, catalog.text("advice.formula")), this.formula,
      html("dt", {}, catalog.text("advice.sample")), this.sample,
      html("dt", {}, catalog.text("advice.interval")), this.interval,
      html("dt", {}, catalog.text("advice.falsified")), this.falsified);
    this.root = html("li", { class: "advice-item" },
      this.title, this.detail, this.action, html("details", { class: "advice-why" }, this.why, reasons));
  }

  /** @param {Suggestion} suggestion */
  render({ rule, area, title, detail, action, formula, sample_text, interval_text, falsified_by }) {
    attributes(this.root, { "data-rule": rule, "data-advice": area });
    attributes(this.why, { "aria-label": this.catalog.text("advice.why.full", title) });
    setText(this.title, title);
    setText(this.detail, detail);
    setText(this.action, action);
    setText(this.formula, formula);
    setText(this.sample, sample_text);
    setText(this.interval, interval_text);
    setText(this.falsified, falsified_by);
  }
}
