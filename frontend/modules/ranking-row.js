import { attributes, html, setText, svg } from "./dom.js";
import { sparklinePath } from "./sparkline.js";

const WIDTH = 80;
const HEIGHT = 18;
const PALEST_BAR = 2;

/** One line of the ranking: rank, name, recent course, value, bar. */
export class RankingRow {
  /**
   * @param {string} id
   * @param {import("./language.js").Language} language
   */
  constructor(id, language) {
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
    this.root = html("li", { class: "ranking-item" }, this.button);
  }

  /** @param {number} number where the row stands, which may lag behind the area's rank */
  place(number) {
    setText(this.rank, this.language.formats.number(number));
  }

  /**
   * @param {import("./area-metrics.js").AreaMetrics} area
   * @param {{step: string, longest: number, selected: boolean, course: number[]}} state
   */
  render(area, { step, longest, selected, course }) {
    attributes(this.button, { "aria-pressed": String(selected) });
    setText(this.name, area.label);
    attributes(this.name, { title: area.label });
    setText(this.value, this.language.formats.number(area.traffic));
    attributes(this.course, { d: sparklinePath(course, WIDTH, HEIGHT) });
    attributes(this.bar, { "data-step": step === "none" ? step : Math.max(PALEST_BAR, Number(step)) });
    this.bar.style.width = `${longest ? (100 * area.traffic) / longest : 0}%`;
  }
}
