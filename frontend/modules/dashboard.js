import { areaMetrics } from "./area-metrics.js";
import { AreaTable } from "./area-table.js";
import { changesOf, usualLevels } from "./comparison.js";
import { find, setText } from "./dom.js";
import { figuresOf } from "./figure.js";
import { FloorPlan } from "./floor-plan.js";
import { HeatScale } from "./heat-scale.js";
import { KpiStrip } from "./kpi-strip.js";
import { Layout } from "./layout.js";
import { LedgerLine } from "./ledger-line.js";
import { Legend } from "./legend.js";
import { metricNamed } from "./metric.js";
import { OtherAreas } from "./other-areas.js";
import { PlanKeyboard } from "./plan-keyboard.js";
import { Ranking } from "./ranking.js";
import { TrendCard } from "./trend-card.js";
import { courseOf, missingCourse, sinceFirstVisit, trendByArea } from "./trend.js";
import { UsualScale } from "./usual-scale.js";

/**
 * One `snapshot` or `metrics` event.
 * @typedef {object} Update
 * @property {string} window
 * @property {string | null} from
 * @property {string} to
 * @property {string} as_of
 * @property {"wall" | "replay"} clock
 * @property {import("./area-metrics.js").WireArea[]} areas
 * @property {import("./trend.js").WireTrend | null} trend
 * @property {import("./ledger-line.js").Ledger | null} ledger
 */

/**
 * What is compared with what; null until it is there.
 * @typedef {object} Bases
 * @property {import("./comparison.js").Comparison | null} chosen for the headline
 * @property {import("./comparison.js").Comparison | null} usual for "vs usual"
 * @property {import("./comparison.js").Comparison | null} hour the usual of the hour that the trend shows
 */

/** All views of one update: the same areas as figures, plan, tiles, table, ranking and lines. */
export class Dashboard {
  /**
   * @param {import("./language.js").Language} language
   * @param {string} storeName
   * @param {{onCompare: (compare: string) => void}} listener
   */
  constructor(language, storeName, { onCompare }) {
    this.language = language;
    this.storeName = storeName;
    this.layout = new Layout(null, language.lang);
    this.metric = metricNamed("traffic");
    this.scale = scaleOf(this.metric);
    this.compare = "previous";
    this.kpis = new KpiStrip(language, onCompare);
    this.plan = new FloorPlan(language);
    this.others = new OtherAreas(language);
    this.keyboard = new PlanKeyboard(find("#plan-body"));
    this.legend = new Legend(language);
    this.table = new AreaTable(language);
    this.ranking = new Ranking(language);
    this.trend = new TrendCard(language);
    this.ledger = new LedgerLine(language);
    this.narrow = matchMedia("(max-width: 720px)");
    this.narrow.addEventListener("change", () => this.#redraw());
    /** @type {Update | null} */
    this.update = null;
    /** @type {import("./area-metrics.js").AreaMetrics[]} */
    this.areas = [];
    /** @type {string | null} */
    this.selected = null;
    /** @type {Bases} */
    this.bases = { chosen: null, usual: null, hour: null };
    /** @type {import("./trend.js").History | null} of the selected area, where its course is not streamed */
    this.history = null;
  }

  /** @param {import("./layout.js").LayoutDocument | null} document */
  useLayout(document) {
    this.layout = new Layout(document, this.language.lang);
    this.#redraw();
  }

  /** @param {Update} update */
  show(update) {
    if (update.window !== this.update?.window) this.scale = scaleOf(this.metric);
    this.update = update;
    this.#derive();
    this.#observe();
    this.#render();
  }

  /**
   * What the reader looks at.
   * @param {{area: string | null, metric: string, compare: string}} choice
   */
  choose({ area, metric, compare }) {
    this.selected = area;
    this.compare = compare;
    if (metric !== this.metric.name) {
      this.metric = metricNamed(metric);
      this.scale = scaleOf(this.metric);
      this.#observe();
    }
    this.#render();
  }

  /** @param {Partial<Bases>} bases those that are new */
  compareWith(bases) {
    Object.assign(this.bases, bases);
    this.#derive();
    this.#render();
  }

  /** @param {import("./trend.js").History | null} history */
  remember(history) {
    this.history = history;
    this.#render();
  }

  /** What the trend still needs of the past. */
  get missingCourse() {
    const trend = this.update?.trend ?? null;
    return missingCourse(trend, this.selectedArea, trendByArea(trend, this.layout));
  }

  /** What the hours of the week are told by: a whole store's share of itself says nothing. */
  get hourMetric() {
    return this.metric.name === "share" && this.selected === null ? metricNamed("traffic") : this.metric;
  }

  get selectedArea() {
    return this.areas.find((area) => area.id === this.selected);
  }

  /** No reading was ever counted: unlike a window in which nobody came. */
  get empty() {
    return this.areas.every((area) => area.visits === 0) && !this.update?.ledger?.accepted;
  }

  #redraw() {
    this.plan.draw(this.layout.plan(this.narrow.matches));
    this.keyboard.refresh();
    this.#derive();
    this.#render();
  }

  #derive() {
    if (!this.update) return;
    const { layout, language, bases } = this;
    this.areas = areaMetrics(this.update.areas, layout, language.byName, changesOf(bases.usual, layout));
  }

  #observe() {
    if (this.areas.length) this.scale.observe(Math.max(0, ...this.areas.map((area) => this.metric.value(area) ?? 0)));
  }

  #render() {
    if (!this.update) return;
    const { areas, metric, scale, selected, bases, layout } = this;
    const figures = figuresOf(areas, metric, scale, this.language);
    const trend = sinceFirstVisit(this.update.trend);
    const courses = this.#courses(trend);
    this.kpis.render(areas, this.update.window);
    this.kpis.renderChange({ window: this.update.window, compare: this.compare, comparison: bases.chosen });
    this.plan.render(figures, metric, selected);
    this.others.render(figures, metric, selected);
    this.keyboard.refresh();
    this.legend.render(scale, metric, grounds(figures));
    this.table.render(figures, selected);
    this.ranking.render({ figures, metric, courses, selected });
    this.trend.render({ trend, courses, areas, selected, usual: usualLevels(bases.hour, layout, 60) });
    this.ledger.render(this.update.ledger);
    this.#title();
  }

  /** @param {import("./trend.js").WireTrend | null} trend */
  #courses(trend) {
    const courses = trendByArea(trend, this.layout);
    const { history, selected } = this;
    const remembered = history?.series[0]?.location;
    if (trend && history && selected !== null && remembered !== undefined && this.layout.areaOf(remembered) === selected && !courses.has(selected)) {
      courses.set(selected, courseOf(history, trend));
    }
    return courses;
  }

  #title() {
    const traffic = totalTraffic(this.areas);
    setText(find("title", document.head), `${this.language.formats.number(traffic)} · ${this.storeName}`);
  }
}

/** @param {import("./area-metrics.js").AreaMetrics[]} all */
function totalTraffic(all) {
  return all.reduce((sum, area) => sum + area.traffic, 0);
}

/**
 * @param {import("./metric.js").Metric} metric
 * @returns {HeatScale | UsualScale}
 */
function scaleOf(metric) {
  return metric.diverging ? new UsualScale() : new HeatScale(metric.unit);
}

/**
 * Which grounds without a colour are to be explained.
 * @param {import("./figure.js").Figure[]} figures
 */
function grounds(figures) {
  const steps = new Set(figures.map(({ step }) => step));
  return { none: steps.has("none"), silent: steps.has("silent"), unknown: steps.has("unknown") };
}
