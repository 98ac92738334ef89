import { attributes, find, html, setText } from "./dom.js";

/** The same numbers as rows and columns, in place of the plan. */
export class AreaTable {
  /** @param {import("./language.js").Language} language */
  constructor({ formats }) {
    this.formats = formats;
    this.body = find("#area-rows");
    this.toggle = find("#as-table");
    this.toggle.addEventListener("click", () => this.#show(find("#area-table").hidden !== false));
  }

  /**
   * @param {import("./area-metrics.js").AreaMetrics[]} areas
   * @param {string | null} selected
   */
  render(areas, selected) {
    while (this.body.children.length > areas.length) this.body.lastElementChild?.remove();
    while (this.body.children.length < areas.length) this.body.append(emptyRow());
    areas.forEach((area, index) => this.#renderRow(this.body.children[index], area, area.id === selected));
  }

  /**
   * @param {Element} row
   * @param {import("./area-metrics.js").AreaMetrics} area
   * @param {boolean} selected
   */
  #renderRow(row, area, selected) {
    const { formats } = this;
    attributes(row, { "data-selected": selected });
    [
      formats.number(area.rank), area.label, formats.number(area.traffic), formats.number(area.visits),
      formats.dwell(area.averageDwell), formats.percent(area.share),
    ].forEach((text, column) => setText(row.children[column], text));
  }

  /** @param {boolean} shown */
  #show(shown) {
    find("#area-table").hidden = !shown;
    find("#plan-body").hidden = shown;
    attributes(this.toggle, { "aria-pressed": String(shown) });
  }
}

function emptyRow() {
  const number = () => html("td", { class: "number" });
  return html("tr", {}, number(), html("th", { scope: "row" }), number(), number(), number(), number());
}
