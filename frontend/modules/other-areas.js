import { areaSentence } from "./area-name.js";
import { attributes, find, html, setText } from "./dom.js";
import { columnsFor, FirstSeen, MOST_TILES } from "./tile-grid.js";

/** Tiles for the locations that the floor plan does not know. */
export class OtherAreas {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.root = find("#others");
    this.grid = find("#tiles");
    this.more = find("#tiles-more");
    this.order = new FirstSeen();
    /** @type {Map<string, HTMLElement>} */
    this.tiles = new Map();
  }

  /**
   * @param {import("./figure.js").Figure[]} figures
   * @param {import("./metric.js").Metric} metric
   * @param {string | null} selected
   */
  render(figures, metric, selected) {
    const byId = new Map(figures.filter(({ area }) => !area.onPlan).map((figure) => [figure.area.id, figure]));
    const others = this.order.inOrder([...byId.keys()].map((id) => ({ id }))).map(({ id }) => byId.get(id));
    const shown = /** @type {import("./figure.js").Figure[]} */ (others.slice(0, MOST_TILES));
    this.root.hidden = shown.length === 0 && find("#starter").hidden;
    this.grid.style.setProperty("--columns", String(columnsFor(shown.length)));
    this.#keepOnly(new Set(shown.map(({ area }) => area.id)));
    for (const figure of shown) this.#renderTile(figure, metric, figure.area.id === selected, figures.length);
    const { catalog, formats } = this.language;
    this.more.hidden = others.length === shown.length;
    setText(this.more, catalog.text("tiles.more", formats.number(others.length - shown.length)));
  }

  /** @param {Set<string>} ids */
  #keepOnly(ids) {
    for (const [id, tile] of this.tiles) {
      if (ids.has(id)) continue;
      tile.remove();
      this.tiles.delete(id);
    }
  }

  /**
   * @param {import("./figure.js").Figure} figure
   * @param {import("./metric.js").Metric} metric
   * @param {boolean} selected
   * @param {number} areas
   */
  #renderTile(figure, metric, selected, areas) {
    const { area, text, worded, step, rank } = figure;
    const tile = this.tiles.get(area.id) ?? this.#addTile(area.id);
    attributes(tile, {
      "data-step": step,
      "data-rank": rank,
      "data-silent": area.silent,
      "aria-pressed": String(selected),
      "aria-label": areaSentence(figure, metric, areas, this.language),
    });
    setText(tile.children[0], area.label);
    setText(tile.children[1], text);
    attributes(tile.children[1], { "data-text": worded });
  }

  /** @param {string} id */
  #addTile(id) {
    const tile = html("button", { class: "tile", type: "button", tabindex: -1, "data-area": id },
      html("span", { class: "tile-name" }), " ", html("span", { class: "tile-value" }));
    this.tiles.set(id, tile);
    this.grid.append(tile);
    return tile;
  }
}
