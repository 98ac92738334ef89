import { attributes, find, html, setText } from "./dom.js";
import { atMostEvery } from "./throttle.js";
import { stepStarts, trendLines } from "./trend.js";
import { TrendChart } from "./trend-chart.js";

const DAY_SECONDS = 86_400;
const TABLE_STEPS = 60;
const NARROW_STEPS = 30;

/**
 * @typedef {object} TrendState
 * @property {import("./trend.js").WireTrend | null} trend
 * @property {Map<string, number[]>} courses
 * @property {import("./area-metrics.js").AreaMetrics[]} areas
 * @property {string | null} selected
 * @property {Map<string, number>} usual traffic per minute that is usual, by area
 */

/** How traffic went in the window: a chart, and the same as a sentence and a hidden table. */
export class TrendCard {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.canvas = /** @type {HTMLCanvasElement} */ (find("#trend"));
    this.chart = new TrendChart(this.canvas, language.locale);
    /** @type {TrendState} */
    this.state = { trend: null, courses: new Map(), areas: [], selected: null, usual: new Map() };
    // A phone has room for half an hour of minutes.
    this.narrow = matchMedia("(max-width: 720px)");
    this.draw = atMostEvery(1000, () => this.#draw());
    this.tabulate = atMostEvery(5000, () => this.#tabulate());
  }

  /** @param {TrendState} state */
  render(state) {
    const selected = this.state.selected !== state.selected;
    this.state = state;
    if (selected) this.#draw();
    else this.draw();
    this.tabulate();
  }

  #draw() {
    const { trend, times, lines } = this.#content();
    if (!trend) return;
    const { catalog, formats } = this.language;
    const title = this.#title(trend.step_seconds);
    setText(find("#trend-title"), title);
    setText(find("#trend-note"), catalog.text("trend.note"));
    const usual = lines.length && trend.step_seconds === 60 ? this.state.usual.get(lines[0].id) : undefined;
    this.chart.render(times, lines, usual === undefined ? null
      : { level: usual, text: catalog.text("trend.usual", lines[0].label, formats.decimal(usual)) });
    const told = lines.map(({ label, traffic }) => catalog.text("trend.line", label,
      formats.number(traffic.reduce((sum, value) => sum + value, 0)), formats.number(Math.max(0, ...traffic))));
    if (usual !== undefined) told.push(catalog.text("trend.usual", lines[0].label, formats.decimal(usual)));
    attributes(this.canvas, {
      "aria-label": catalog.text("trend.sentence", title, times[0] ?? "", times.at(-1) ?? "", told.join("; ")),
    });
  }

  #tabulate() {
    const { times, lines } = this.#content();
    const { catalog, formats } = this.language;
    const head = [catalog.text("trend.time"), ...lines.map(({ label }) => label)];
    const first = Math.max(0, times.length - TABLE_STEPS);
    const rows = times.slice(first).map((time, row) => html("tr", {},
      html("th", { scope: "row" }, time),
      ...lines.map(({ traffic }) => html("td", {}, formats.number(traffic[first + row] ?? 0)))));
    find("#trend-table").replaceChildren(
      html("thead", {}, html("tr", {}, ...head.map((text) => html("th", { scope: "col" }, text)))),
      html("tbody", {}, ...rows));
  }

  #content() {
    const { trend, courses, areas, selected } = this.state;
    const all = trend ? stepStarts(trend) : [];
    const first = this.narrow.matches && trend?.step_seconds === 60 ? Math.max(0, all.length - NARROW_STEPS) : 0;
    const starts = all.slice(first);
    const { formats } = this.language;
    const long = trend ? starts.length * trend.step_seconds > DAY_SECONDS : false;
    const times = starts.map((start) => (long ? formats.dateTime(start) : formats.time(start)));
    const lines = trendLines(courses, areas, selected).map((line) => ({ ...line, traffic: line.traffic.slice(first) }));
    return { trend, times, lines };
  }

  /** @param {number} seconds */
  #title(seconds) {
    const { catalog, formats } = this.language;
    if (seconds === 60) return catalog.text("trend.title.minute");
    if (seconds === 3600) return catalog.text("trend.title.hour");
    if (seconds === DAY_SECONDS) return catalog.text("trend.title.day");
    return catalog.text("trend.title.step", formats.age(seconds * 1000));
  }
}
