import { find, setText } from "./dom.js";
import { RankingRow } from "./ranking-row.js";

const CALM_MILLIS = 5000;

/**
 * @typedef {object} RankingState
 * @property {import("./area-metrics.js").AreaMetrics[]} areas busiest first
 * @property {Map<string, number[]>} courses traffic per step and area
 * @property {import("./heat-scale.js").HeatScale} scale
 * @property {string | null} selected
 */

/**
 * All areas, busiest first. Values are always new; rows change places at most every five
 * seconds, and never under the reader's pointer or focus.
 */
export class Ranking {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.root = find("#ranking");
    /** @type {Map<string, RankingRow>} */
    this.rows = new Map();
    /** @type {string[]} */
    this.order = [];
    this.sortedAt = 0;
  }

  /** @param {RankingState} state */
  render({ areas, courses, scale, selected }) {
    const { catalog, formats } = this.language;
    setText(find("#ranking-note"), catalog.plural("ranking.areas", areas.length, formats.number(areas.length)));
    this.order = areas.map((area) => area.id);
    this.#keepOnly(new Set(this.order));
    for (const area of areas) {
      this.#row(area.id).render(area, {
        step: scale.step(area.traffic), longest: areas[0].traffic,
        selected: area.id === selected, course: courses.get(area.id) ?? [],
      });
    }
    this.settle();
  }

  /** Puts the rows in order as soon as that disturbs nobody; called every second too. */
  settle(now = Date.now()) {
    if (now - this.sortedAt < CALM_MILLIS || this.root.matches(":hover, :focus-within")) return;
    this.order.forEach((id, index) => this.#row(id).place(index + 1));
    const rows = this.order.map((id) => this.#row(id).root);
    if (rows.every((row, place) => this.root.children[place] === row)) return;
    this.sortedAt = now;
    glide(rows, () => this.root.append(...rows));
  }

  /** @param {Set<string>} ids */
  #keepOnly(ids) {
    for (const [id, row] of this.rows) {
      if (ids.has(id)) continue;
      row.root.remove();
      this.rows.delete(id);
    }
  }

  /** @param {string} id */
  #row(id) {
    const known = this.rows.get(id);
    if (known) return known;
    const row = new RankingRow(id, this.language);
    this.rows.set(id, row);
    row.place(this.rows.size);
    this.root.append(row.root);
    return row;
  }
}

/**
 * Moves rows from where they were to where `change` puts them.
 * @param {HTMLElement[]} rows
 * @param {() => void} change
 */
function glide(rows, change) {
  const before = new Map(rows.map((row) => [row, row.offsetTop]));
  change();
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const row of rows) {
    const way = (before.get(row) ?? 0) - row.offsetTop;
    if (way) row.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: 300, easing: "ease-out" });
  }
}
