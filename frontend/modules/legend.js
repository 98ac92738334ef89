import { attributes, find, html, setText } from "./dom.js";
import { STEPS } from "./heat-scale.js";

/** The colours and their lower bounds; pointing at one shows its areas only. */
export class Legend {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.steps = Array.from({ length: STEPS }, (_, step) => html("li", { class: "legend-step", "data-step": step }));
    const root = find("#legend");
    root.append(...this.steps);
    for (const step of this.steps) {
      step.addEventListener("pointerenter", () => attributes(find("#plan-body"), { "data-legend-step": step.dataset.step }));
      step.addEventListener("pointerleave", () => attributes(find("#plan-body"), { "data-legend-step": null }));
    }
  }

  /** @param {import("./heat-scale.js").HeatScale} scale */
  render(scale) {
    scale.bounds().forEach((bound, step) => {
      setText(this.steps[step], this.formats.short(bound));
      attributes(this.steps[step], { title: this.catalog.text("legend.step", this.formats.number(bound)) });
    });
  }
}
