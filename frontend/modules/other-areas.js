import { areaSentence, areaValue } from "./area-name.js";
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
   * @param {import("./area-metrics.js").AreaMetrics[]} areas
   * @param {import("./heat-scale.js").HeatScale} scale
   * @param {string | null} selected
   */
  render(areas, scale, selected) {
    const others = this.order.inOrder(areas.filter((area) => !area.onPlan));
    const shown = others.slice(0, MOST_TILES);
    this.root.hidden = shown.length === 0;
    this.grid.style.setProperty("--columns", String(columnsFor(shown.length)));
    this.#keepOnly(new Set(shown.map((area) => area.id)));
    for (const area of shown) this.#renderTile(area, scale.step(area.traffic), area.id === selected, areas.length);
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
   * @param {import("./area-metrics.js").AreaMetrics} area
   * @param {string} step
   * @param {boolean} selected
   * @param {number} areas
   */
  #renderTile(area, step, selected, areas) {
    const tile = this.tiles.get(area.id) ?? this.#addTile(area.id);
    attributes(tile, {
      "data-step": step,
      "data-rank": area.rank,
      "aria-pressed": String(selected),
      "aria-label": areaSentence(area, areas, this.language),
    });
    setText(tile.children[0], area.label);
    setText(tile.children[1], areaValue(area, this.language));
    attributes(tile.children[1], { "data-text": area.visits === 0 });
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
