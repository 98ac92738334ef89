import { attributes, html, setText, svg } from "./dom.js";
import { sparklinePath } from "./sparkline.js";

const WIDTH = 80;
const HEIGHT = 18;
const PALEST_BAR = 2;

/** One line of the ranking: rank, name, recent course, value, bar. */
export class RankingRow {
  /**
   * @param {string} id
   * @param {number} number
   * @param {import("./language.js").Language} language
   */
  constructor(id, number, language) {
    this.number = number;
    /** Whether the browser leaves it out, far from what is seen of a long list. */
    this.skipped = false;
    /** @type {{figure: import("./figure.js").Figure, longest: number, selected: boolean, course: number[]} | null} */
    this.state = null;
    this.language = language;
    this.rank = html("span", { class: "ranking-rank" });
    this.name = html("span", { class: "ranking-name" });
    this.course = svg("path");
    this.value = html("span", { class: "ranking-value" });
    this.bar = html("span", { class: "ranking-bar" });
    this.button = html("button", { class: "ranking-row", type: "button", "data-area": id },
      this.rank, " ", this.name, " ",
      svg("svg", { class: "ranking-spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" }, this.course),
      this.value, html("span", { class: "ranking-track" }, this.bar));
    this.told = "";
    /** @type {number[] | null} */
    this.drawn = null;
    this.root = html("li", { class: "ranking-item" }, this.button);
  }

  /** @param {number} number where the row stands, which may lag behind the area's rank */
  place(number) {
    setText(this.rank, this.language.formats.number(number));
  }

  /**
   * @param {import("./figure.js").Figure} figure
   * @param {{longest: number, selected: boolean, course: number[]}} state
   */
  take(figure, state) {
    this.state = { figure, ...state };
  }

  draw() {
    if (!this.state) return;
    const { figure: { area, value, text, worded, step }, longest, selected, course } = this.state;
    if (!same(course, this.drawn)) {
      this.drawn = course;
      attributes(this.course, { d: sparklinePath(course, WIDTH, HEIGHT) });
    }
    // Half a pixel of a bar is not worth a new layout.
    const width = longest ? ((100 * Math.abs(value ?? 0)) / longest).toFixed(0) : "0";
    const told = `${area.label} ${text} ${step} ${width} ${selected}`;
    if (told === this.told) return;
    this.told = told;
    setText(this.name, area.label);
    attributes(this.name, { title: area.label });
    setText(this.value, text);
    attributes(this.value, { "data-text": worded });
    attributes(this.bar, { "data-step": paleNoMore(step) });
    attributes(this.button, { "aria-pressed": String(selected) });
    this.bar.style.width = `${width}%`;
  }
}

/**
 * The palest heat would not be seen on a bar's ground.
 * @param {string} step
 */
function paleNoMore(step) {
  return /^\d$/.test(step) ? String(Math.max(PALEST_BAR, Number(step))) : step;
}

/**
 * @param {number[]} course
 * @param {number[] | null} drawn
 */
function same(course, drawn) {
  return course.length === drawn?.length && course.every((value, step) => value === drawn[step]);
}
