import { attributes, find } from "./dom.js";

/** The choice of the metric that colours the plan. */
export class MetricSwitch {
  /** @param {(metric: string) => void} onChoice */
  constructor(onChoice) {
    this.buttons = /** @type {NodeListOf<HTMLElement>} */ (find("#metrics").querySelectorAll("[data-metric]"));
    for (const button of this.buttons) button.addEventListener("click", () => onChoice(button.dataset.metric ?? ""));
  }

  /** @param {string} metric */
  render(metric) {
    for (const button of this.buttons) attributes(button, { "aria-pressed": String(button.dataset.metric === metric) });
  }
}
