import { attributes, find, setText } from "./dom.js";
import { orderedIds } from "./ranking-order.js";
import { RankingRow } from "./ranking-row.js";
import { Turns } from "./turns.js";

const CALM_MILLIS = 5000;
const LONG = 50;

/**
 * @typedef {object} RankingState
 * @property {import("./figure.js").Figure[]} figures the largest value first
 * @property {import("./metric.js").Metric} metric
 * @property {Map<string, number[]>} courses traffic per step and area
 * @property {string | null} selected
 */

/**
 * All areas, the largest value first unless the reader sorts them otherwise. Values are always
 * new; rows change places at most every five seconds, and never under the reader's pointer or
 * focus.
 */
export class Ranking {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.root = find("#ranking");
    /** @type {Map<string, RankingRow>} */
    this.rows = new Map();
    /** @type {import("./figure.js").Figure[]} */
    this.figures = [];
    /** @type {import("./ranking-order.js").RankingOrder} */
    this.order = "largest";
    this.sortedAt = 0;
    /** @type {import("./metric.js").Metric | null} */
    this.metric = null;
    this.turns = new Turns();
    /** @type {WeakMap<EventTarget, RankingRow>} */
    this.rowOf = new WeakMap();
    this.root.addEventListener("contentvisibilityautostatechange", (event) => this.#seen(event));
    find("#sort-name").addEventListener("click", () => this.#sort("name"));
    find("#sort-value").addEventListener("click", () => this.#sort(this.order === "largest" ? "smallest" : "largest"));
  }

  /** @param {RankingState} state */
  render({ figures, metric, courses, selected }) {
    const { catalog, formats } = this.language;
    setText(find("#ranking-note"), catalog.plural("ranking.areas", figures.length, formats.number(figures.length)));
    setText(find("#sort-value-text"), catalog.text(`metric.${metric.name}`));
    if (this.metric !== metric) this.sortedAt = 0;
    this.metric = metric;
    this.figures = figures;
    this.#keepOnly(new Set(figures.map(({ area }) => area.id)));
    const long = figures.length > LONG;
    this.root.toggleAttribute("data-long", long);
    const isTurnOf = this.turns.next(figures.length);
    const longest = Math.max(0, ...figures.map(({ value }) => Math.abs(value ?? 0)));
    for (const figure of figures) {
      const { id } = figure.area;
      const row = this.#row(id);
      row.take(figure, { longest, selected: id === selected, course: courses.get(id) ?? [] });
      if (!long || !row.skipped || isTurnOf(row.number)) row.draw();
    }
    this.settle();
  }

  /** @param {Event & {skipped?: boolean}} event of a row that comes into sight, or leaves it */
  #seen({ target, skipped = false }) {
    const row = target && this.rowOf.get(target);
    if (!row) return;
    row.skipped = skipped;
    if (!skipped) row.draw();
  }

  /** Puts the rows in order as soon as that disturbs nobody; called every second too. */
  settle(now = Date.now()) {
    if (now - this.sortedAt < CALM_MILLIS || this.root.matches(":hover, :focus-within")) return;
    this.#arrange(now);
  }

  /** @param {number} now */
  #arrange(now) {
    this.figures.forEach(({ area, rank }) => this.#row(area.id).place(rank));
    this.sortedAt = now;
    const rows = orderedIds(this.figures, this.order, this.language.byName).map((id) => this.#row(id).root);
    if (rows.every((row, place) => this.root.children[place] === row)) return;
    if (this.root.hasAttribute("data-long") || matchMedia("(prefers-reduced-motion: reduce)").matches) move(this.root, rows);
    else glide(this.root, rows);
  }

  /** @param {import("./ranking-order.js").RankingOrder} order */
  #sort(order) {
    this.order = order;
    attributes(find("#sort-name"), { "aria-pressed": String(order === "name") });
    attributes(find("#sort-value"), { "aria-pressed": String(order !== "name"), "data-order": order });
    this.#arrange(Date.now());
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
    const row = new RankingRow(id, this.rows.size, this.language);
    this.rowOf.set(row.root, row);
    this.rows.set(id, row);
    row.place(this.rows.size);
    this.root.append(row.root);
    return row;
  }
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows in their order
 */
function move(list, rows) {
  rows.forEach((row, place) => {
    if (list.children[place] !== row) list.insertBefore(row, list.children[place] ?? null);
  });
}

/**
 * Moves rows from where they were to where they belong; only those that are seen glide.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows in their order
 */
function glide(list, rows) {
  const before = new Map(rows.map((row) => [row, row.offsetTop]));
  move(list, rows);
  const top = list.scrollTop - list.clientHeight;
  const bottom = list.scrollTop + 2 * list.clientHeight;
  const moves = rows
    .map((row) => ({ row, to: row.offsetTop, way: (before.get(row) ?? 0) - row.offsetTop }))
    .filter(({ to, way }) => way !== 0 && to - list.offsetTop > top && to - list.offsetTop < bottom);
  for (const { row, way } of moves) {
    row.animate([{ transform: `translateY(${way}px)` }, { transform: "none" }], { duration: 300, easing: "ease-out" });
  }
}
