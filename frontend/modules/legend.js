import { attributes, find, html, setText } from "./dom.js";

/** The colours and their lower bounds; pointing at one shows its areas only. */
export class Legend {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.root = find("#legend");
    this.title = find("#legend-title");
    const legend = find(".legend");
    legend.addEventListener("pointerover", (event) => this.#show(/** @type {Element} */ (event.target)));
    legend.addEventListener("pointerleave", () => this.#show(null));
  }

  /**
   * @param {{steps: () => {step: string, bound: number | null}[]}} scale
   * @param {import("./metric.js").Metric} metric
   * @param {{none: boolean, silent: boolean, unknown: boolean}} present which grounds without a colour are seen
   */
  render(scale, metric, present) {
    setText(this.title, this.catalog.text(`metric.${metric.name}`));
    const steps = scale.steps();
    if (this.root.children.length !== steps.length) {
      this.root.replaceChildren(...steps.map(({ step }) => html("li", { class: "legend-step", "data-step": step })));
    }
    steps.forEach(({ step, bound }, index) => {
      const swatch = this.root.children[index];
      const text = bound === null ? this.catalog.text("legend.less") : this.#bound(bound, metric);
      attributes(swatch, { "data-step": step, title: bound === null ? null : this.catalog.text("legend.step", text) });
      setText(swatch, text);
    });
    find("#legend-none").hidden = !present.none;
    find("#legend-silent").hidden = !present.silent;
    find("#legend-unknown").hidden = !present.unknown;
  }

  /**
   * @param {number} bound
   * @param {import("./metric.js").Metric} metric
   */
  #bound(bound, metric) {
    return metric.unit === 1 && metric.name !== "dwell" ? this.formats.short(bound) : metric.text(bound, this.formats);
  }

  /** @param {Element | null} target */
  #show(target) {
    const step = target?.closest(".legend [data-step]")?.getAttribute("data-step") ?? null;
    attributes(find("#plan-body"), { "data-legend-step": step });
  }
}
