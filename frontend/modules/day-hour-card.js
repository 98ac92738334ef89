import { dayHourTable } from "./day-hour.js";
import { attributes, find, html, setText } from "./dom.js";
import { HeatScale } from "./heat-scale.js";

/** How the hours of the week differ: a table whose cells have the plan's colours. */
export class DayHourCard {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
  }

  /**
   * @param {import("./day-hour.js").DayHours | null} answer null when there is none
   * @param {import("./metric.js").Metric} metric
   * @param {string | null} area label of the selected area
   */
  render(answer, metric, area) {
    const { catalog, formats } = this;
    const table = answer ? dayHourTable(answer, metric.history) : null;
    const filled = table !== null && table.recorded > 0;
    find("#day-hour-scroll").hidden = !filled;
    find("#day-hour-message").hidden = filled;
    setText(find("#day-hour-message"), catalog.text(answer ? "day-hour.empty" : "day-hour.error"));
    const name = catalog.text(`day-hour.metric.${metric.history}`);
    setText(find("#day-hour-note"), [area, name, catalog.text("plan.zone", formats.zone)].filter(Boolean).join(" · "));
    if (table && filled) this.#draw(table, metric, name);
  }

  /**
   * @param {import("./day-hour.js").DayHourTable} table
   * @param {import("./metric.js").Metric} metric
   * @param {string} name
   */
  #draw({ hours, rows, largest }, metric, name) {
    const { catalog, formats } = this;
    const scale = new HeatScale(metric.diverging ? 1 : metric.unit);
    scale.observe(largest);
    const heads = hours.map((hour) => html("th", { scope: "col" }, catalog.text("day-hour.hour", hour)));
    const body = rows.map(({ day, cells }) => html("tr", {},
      html("th", { scope: "row" }, formats.weekday(day)),
      ...cells.map((cell) => this.#cell(cell, scale, metric))));
    const root = find("#day-hour");
    root.style.setProperty("--hours", String(hours.length));
    root.replaceChildren(
      html("caption", { class: "visually-hidden" }, name),
      html("thead", {}, html("tr", {}, html("td"), ...heads)), html("tbody", {}, ...body));
  }

  /**
   * @param {import("./day-hour.js").DayHourCell} cell
   * @param {HeatScale} scale
   * @param {import("./metric.js").Metric} metric
   */
  #cell({ state, value, peak }, scale, metric) {
    const { catalog } = this;
    if (state === "closed") return html("td", { class: "day-hour-closed", title: catalog.text("day-hour.closed") });
    const none = state === "missing" || value === null;
    const node = html("td", { class: "day-hour-cell", "data-step": none ? "none" : scale.step(value) });
    if (none) return attributes(node, { title: catalog.text("day-hour.missing"), "aria-label": catalog.text("day-hour.missing") });
    if (peak) attributes(node, { "data-peak": true, title: catalog.text("day-hour.peak") });
    node.append(this.#text(value, metric));
    return node;
  }

  /**
   * Means below one keep a decimal: they are not nothing.
   * @param {number} value
   * @param {import("./metric.js").Metric} metric
   */
  #text(value, metric) {
    const { formats } = this;
    if (metric.unit === 1 && metric.name !== "dwell" || metric.diverging) {
      return value > 0 && value < 1 ? formats.decimal(value) : formats.short(value);
    }
    return metric.text(value, formats);
  }
}
