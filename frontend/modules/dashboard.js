import { areaMetrics } from "./area-metrics.js";
import { AreaTable } from "./area-table.js";
import { find, setText } from "./dom.js";
import { FloorPlan } from "./floor-plan.js";
import { HeatScale } from "./heat-scale.js";
import { KpiStrip } from "./kpi-strip.js";
import { Layout } from "./layout.js";
import { LedgerLine } from "./ledger-line.js";
import { Legend } from "./legend.js";
import { OtherAreas } from "./other-areas.js";
import { PlanKeyboard } from "./plan-keyboard.js";
import { Ranking } from "./ranking.js";
import { TrendCard } from "./trend-card.js";
import { sinceFirstVisit, trendByArea } from "./trend.js";

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

/** All views of one update: the same areas as figures, plan, tiles, table, ranking and lines. */
export class Dashboard {
  /**
   * @param {import("./language.js").Language} language
   * @param {string} storeName
   */
  constructor(language, storeName) {
    this.language = language;
    this.storeName = storeName;
    this.layout = new Layout(null, language.lang);
    this.scale = new HeatScale();
    this.kpis = new KpiStrip(language);
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
  }

  /** @param {import("./layout.js").LayoutDocument | null} document */
  useLayout(document) {
    this.layout = new Layout(document, this.language.lang);
    this.#redraw();
  }

  /** @param {Update} update */
  show(update) {
    if (update.window !== this.update?.window) this.scale = new HeatScale();
    this.update = update;
    this.areas = areaMetrics(update.areas, this.layout, this.language.locale);
    this.scale.observe(Math.max(0, ...this.areas.map((area) => area.traffic)));
    this.#render();
  }

  /** @param {string | null} area */
  select(area) {
    this.selected = area;
    this.#render();
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
    if (!this.update) return;
    this.areas = areaMetrics(this.update.areas, this.layout, this.language.locale);
    this.#render();
  }

  #render() {
    if (!this.update) return;
    const { areas, scale, selected } = this;
    const trend = sinceFirstVisit(this.update.trend);
    const courses = trendByArea(trend, this.layout);
    this.kpis.render(areas, this.update.window);
    this.plan.render(areas, scale, selected);
    this.others.render(areas, scale, selected);
    this.keyboard.refresh();
    this.legend.render(scale);
    this.table.render(areas, selected);
    this.ranking.render({ areas, courses, scale, selected });
    this.trend.render({ trend, courses, areas, selected });
    this.ledger.render(this.update.ledger);
    this.#title();
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
