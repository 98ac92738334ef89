import { attributes, find, setText } from "./dom.js";

/** The words around the floor plan: time range and zone, the selected area, a failure to load. */
export class PlanCard {
  /**
   * @param {import("./language.js").Language} language
   * @param {{onClear: () => void, onRetry: () => void}} listener
   */
  constructor({ catalog, formats }, { onClear, onRetry }) {
    this.catalog = catalog;
    this.formats = formats;
    find("#clear-selection").addEventListener("click", onClear);
    find("#plan-retry").addEventListener("click", onRetry);
  }

  /**
   * @param {{from: string | null, to: string}} range
   * @param {string | null} asOf set while the numbers are old
   */
  renderRange({ from, to }, asOf) {
    const { catalog, formats } = this;
    const range = from ? catalog.text("plan.range", this.#instant(from, to), formats.time(to)) : catalog.text("plan.all");
    setText(find("#plan-note"), [
      asOf ? catalog.text("plan.as-of", formats.time(asOf)) : range,
      catalog.text("plan.zone", formats.zone),
    ].join(" · "));
  }

  /** @param {import("./area-metrics.js").AreaMetrics | undefined} area */
  renderSelection(area) {
    const { catalog, formats } = this;
    find("#selection").hidden = !area;
    if (!area) return;
    setText(find("#selection-text"), catalog.text("area.selected", area.label,
      catalog.plural("kpi.visits", area.visits, formats.number(area.visits)), formats.dwell(area.averageDwell)));
  }

  /** @param {boolean} failed */
  renderFailure(failed) {
    find("#plan-message").hidden = !failed;
    setText(find("#plan-message-text"), this.catalog.text("plan.error"));
  }

  /** @param {string | null} url a layout to begin with, for a store without one */
  renderStarter(url) {
    find("#starter").hidden = !url;
    attributes(find("#starter-link"), { href: url });
  }

  /**
   * A range that began on another day names it.
   * @param {string} from
   * @param {string} to
   */
  #instant(from, to) {
    return Date.parse(to) - Date.parse(from) > 86_400_000 ? this.formats.dateTime(from) : this.formats.time(from);
  }
}
