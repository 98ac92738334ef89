import { attributes, find, html, setText } from "./dom.js";

/** The same numbers as rows and columns, in place of the plan. */
export class AreaTable {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.table = find("#area-table");
    /** @type {{figures: import("./figure.js").Figure[], selected: string | null}} */
    this.state = { figures: [], selected: null };
    this.body = find("#area-rows");
    this.toggle = find("#as-table");
    this.toggle.addEventListener("click", () => this.#show(this.table.hidden));
  }

  /**
   * @param {import("./figure.js").Figure[]} figures
   * @param {string | null} selected
   */
  render(figures, selected) {
    this.state = { figures, selected };
    if (this.table.hidden) return;
    while (this.body.children.length > figures.length) this.body.lastElementChild?.remove();
    while (this.body.children.length < figures.length) this.body.append(emptyRow());
    figures.forEach((figure, index) => this.#renderRow(this.body.children[index], figure, figure.area.id === selected));
  }

  /**
   * @param {Element} row
   * @param {import("./figure.js").Figure} figure
   * @param {boolean} selected
   */
  #renderRow(row, { area, rank }, selected) {
    const { formats, catalog } = this;
    attributes(row, { "data-selected": selected });
    [
      formats.number(rank), area.label, formats.number(area.traffic), formats.number(area.visits),
      formats.dwell(area.averageDwell), area.occupancy === null ? "–" : formats.decimal(area.occupancy),
      formats.percent(area.share), area.vsUsual === null ? catalog.text("na") : formats.change(area.vsUsual),
      area.coverage === null ? catalog.text("na") : formats.percent(area.coverage),
    ].forEach((text, column) => setText(row.children[column], text));
  }

  /** @param {boolean} shown */
  #show(shown) {
    this.table.hidden = !shown;
    find("#plan-body").hidden = shown;
    attributes(this.toggle, { "aria-pressed": String(shown) });
    this.render(this.state.figures, this.state.selected);
  }
}

function emptyRow() {
  const numbers = Array.from({ length: 7 }, () => html("td", { class: "number" }));
  return html("tr", {}, html("td", { class: "number" }), html("th", { scope: "row" }), ...numbers);
}
