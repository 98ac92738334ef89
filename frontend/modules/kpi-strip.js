import { toldChange } from "./comparison.js";
import { attributes, find, setText } from "./dom.js";
import { headline } from "./headline.js";

const LONG = 15;
const ARROWS = { up: "▲", down: "▼", even: "＝", none: "" };

/** Traffic, busiest and quietest area, concentration. */
export class KpiStrip {
  /**
   * @param {import("./language.js").Language} language
   * @param {(compare: string) => void} onCompare
   */
  constructor({ catalog, formats }, onCompare) {
    this.catalog = catalog;
    this.formats = formats;
    this.compare = /** @type {HTMLSelectElement} */ (find("#compare"));
    this.compare.addEventListener("change", () => onCompare(this.compare.value));
  }

  /**
   * How the traffic differs from its base.
   * @param {{window: string, compare: string, comparison: import("./comparison.js").Comparison | null}} state
   */
  renderChange({ window, compare, comparison }) {
    const { catalog, formats } = this;
    find("#kpi-change").hidden = window === "all";
    for (const option of this.compare.options) setText(option, catalog.text(`compare.${option.value}.${window}`));
    this.compare.value = compare;
    const known = comparison?.window === window && comparison.with === compare ? comparison.total : null;
    const { direction, size } = toldChange(known?.change_traffic);
    const root = find("#kpi-change-value");
    attributes(root, {
      "data-direction": direction,
      title: direction === "none" ? catalog.text(`compare.${known?.reason ?? "waiting"}`) : null,
    });
    setText(find("#kpi-change-arrow"), ARROWS[direction]);
    setText(find("#kpi-change-size"), direction === "none" ? catalog.text("na") : formats.percent(size));
    setText(find("#kpi-change-word"), catalog.text(`change.${direction}`));
  }

  /**
   * @param {import("./area-metrics.js").AreaMetrics[]} areas
   * @param {string} window
   */
  render(areas, window) {
    const { catalog, formats } = this;
    const figures = headline(areas);
    setText(find("#kpi-traffic-label"), catalog.text(`kpi.traffic.${window}`));
    this.#figure("traffic", formats.number(figures.traffic), this.#visits(figures));
    this.#area("busiest", figures.busiest);
    this.#area("quietest", figures.quietest);
    this.#figure("top", figures.topShare === null ? "–" : formats.percent(figures.topShare),
      figures.topShare === null ? "" : catalog.text("kpi.of-traffic"));
  }

  /** @param {ReturnType<typeof headline>} figures */
  #visits({ visits, averageDwell }) {
    const { catalog, formats } = this;
    const count = catalog.plural("kpi.visits", visits, formats.number(visits));
    return averageDwell === null ? count : `${count} · ${catalog.text("kpi.dwell", formats.dwell(averageDwell))}`;
  }

  /**
   * @param {string} name
   * @param {import("./area-metrics.js").AreaMetrics | null} area
   */
  #area(name, area) {
    this.#figure(name, area?.label ?? "–", area ? this.formats.percent(area.trafficShare) : "");
  }

  /**
   * @param {string} name
   * @param {string} value
   * @param {string} note
   */
  #figure(name, value, note) {
    const node = find(`#kpi-${name}`);
    setText(node, value);
    attributes(node, { "data-length": value.length > LONG ? "long" : null });
    setText(find(`#kpi-${name}-note`), note);
  }
}
