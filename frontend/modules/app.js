import { WINDOWS } from "./address.js";
import { AddressBar } from "./address-bar.js";
import { AdviceCard } from "./advice-card.js";
import { fetchComparison, fetchCourse, fetchDayHours, fetchFlows, fetchLayout, fetchStores, metricsUrl, starterUrl } from "./api.js";
import { AreaPointer } from "./area-pointer.js";
import { Banner } from "./banner.js";
import { ColorScale } from "./color-scale.js";
import { readConfig } from "./config.js";
import { CustomersDrawer } from "./customers-drawer.js";
import { Dashboard } from "./dashboard.js";
import { DayHourCard } from "./day-hour-card.js";
import { find, setText } from "./dom.js";
import { EachMinute } from "./each-minute.js";
import { EmptyPage } from "./empty-page.js";
import { ExportMenu } from "./export-menu.js";
import { Feed } from "./feed.js";
import { FlowCard } from "./flow-card.js";
import { HelpDialog } from "./help-dialog.js";
import { languageOf } from "./language.js";
import { LatencyTip } from "./latency-tip.js";
import { lastVisit } from "./last-visit.js";
import { MetricSwitch } from "./metric-switch.js";
import { MoreMenu } from "./more-menu.js";
import { Paper } from "./paper.js";
import { PauseButton } from "./pause-button.js";
import { Pictures } from "./pictures.js";
import { PlanCard } from "./plan-card.js";
import { QualityCard } from "./quality-card.js";
import { Shortcuts } from "./shortcuts.js";
import { SimulatorPanel } from "./simulator-panel.js";
import { StatusPill } from "./status-pill.js";
import { statusOf } from "./status.js";
import { StoreSwitch } from "./store-switch.js";
import { Stream } from "./stream.js";
import { Theme } from "./theme.js";
import { atMostEvery } from "./throttle.js";
import { Toast } from "./toast.js";
import { MANY_AREAS } from "./turns.js";
import { TvWall } from "./tv-wall.js";
import { watchVisibility } from "./visibility.js";
import { WindowSwitch } from "./window-switch.js";

const MANY_AREAS_MILLIS = 500;

const OLD = ["stale", "offline", "error", "starting", "restarting"];

/** The page: what the server says goes to the views, what the reader chooses to server and URL. */
class App {
  /** @param {import("./config.js").Config} config */
  constructor(config) {
    const language = languageOf(config);
    this.config = config;
    this.language = language;
    this.address = new AddressBar((address) => this.#follow(address));
    this.dashboard = new Dashboard(language, config.store_name, { onCompare: (compare) => this.address.push({ compare }) });
    this.pill = new StatusPill(language);
    this.banner = new Banner(language, () => this.stream.retryNow());
    this.windows = new WindowSwitch((window) => this.address.push({ window }));
    this.metrics = new MetricSwitch((metric) => this.address.push({ metric }));
    this.flowCard = new FlowCard(language, this.dashboard.plan, () => this.#ask());
    this.dayHours = new DayHourCard(language);
    this.latency = new LatencyTip(language);
    this.stores = new StoreSwitch(config.store);
    this.minutely = this.#minutely();
    this.simulator = new SimulatorPanel(language);
    this.empty = new EmptyPage(language, config.producer_command, () => this.simulator.start());
    this.planCard = new PlanCard(language, { onClear: () => this.#choose(null), onRetry: () => this.loadLayout() });
    this.pause = new PauseButton(language, () => this.#togglePause());
    this.theme = new Theme(language, (theme) => this.address.push({ theme }), () => this.dashboard.trend.chart.recolor());
    this.advice = new AdviceCard(language);
    this.quality = new QualityCard(language);
    this.customers = new CustomersDrawer(language, (location) => this.#label(location));
    this.exports = new ExportMenu(language, () => this.#question(), new Pictures(language, config));
    this.wall = new TvWall(language);
    this.toast = new Toast();
    this.shortcuts = new Shortcuts(this.#actions());
    this.help = new HelpDialog(language, this.shortcuts);
    new Paper(this.dashboard.trend.chart.chart);
    find("#tv").addEventListener("click", () => this.address.push({ view: "tv" }));
    this.advised = new Feed((/** @type {import("./advice-card.js").Advice} */ advice) => {
      this.advice.render(advice);
      this.wall.take(advice);
    });
    this.feed = new Feed((/** @type {import("./dashboard.js").Update} */ update) => this.#show(update));
    /** @type {import("./dashboard.js").Update | null} */
    this.next = null;
    this.showNext = atMostEvery(MANY_AREAS_MILLIS, () => this.next && this.#paint(this.next));
    this.stream = new Stream((name, data) => this.#receive(name, data), () => this.#showState());
    /** @type {import("./status.js").Service | null} */
    this.service = null;
    /** @type {{accepted: number, at: number | null} | null} */
    this.visited = null;
    /** @type {number | null} */
    this.updatedAt = null;
    this.window = "";
    new ColorScale();
    new MoreMenu();
    new AreaPointer(find("#main"), {
      onSelect: (area) => this.#choose(area === this.dashboard.selected ? null : area),
      onHighlight: (area) => this.dashboard.trend.chart.highlight(area),
    });
  }

  start() {
    watchVisibility({ onLeave: () => this.stream.close(), onReturn: () => this.stream.retryNow() });
    addEventListener("online", () => this.stream.retryNow());
    addEventListener("offline", () => this.#showState());
    this.#follow(this.address.address);
    this.loadLayout();
    fetchStores().then(({ stores }) => this.stores.render(stores)).catch(() => {});
    setInterval(() => this.tick(), 1000);
  }

  async loadLayout() {
    try {
      this.dashboard.useLayout(await fetchLayout(this.config.store));
      this.planCard.renderFailure(false);
      this.planCard.renderStarter(this.dashboard.layout.areas.length ? null : starterUrl(this.config.store));
    } catch {
      this.dashboard.useLayout(null);
      this.planCard.renderFailure(true);
    }
    // Numbers may have come first, and with them the names that sensors use.
    this.planCard.renderSelection(this.dashboard.selectedArea);
    for (const question of Object.values(this.minutely)) question.again();
  }

  /** What changes with the minute is asked for, not streamed. */
  #minutely() {
    const { dashboard } = this;
    return {
      chosen: new EachMinute(fetchComparison, (chosen) => dashboard.compareWith({ chosen })),
      usual: new EachMinute(fetchComparison, (usual) => dashboard.compareWith({ usual })),
      hour: new EachMinute(fetchComparison, (hour) => dashboard.compareWith({ hour })),
      dayHours: new EachMinute(fetchDayHours, (answer) => {
        this.dayHours.render(answer, dashboard.hourMetric, dashboard.selectedArea?.label ?? null);
      }),
      course: new EachMinute(fetchCourse, (history) => dashboard.remember(history)),
      flows: new EachMinute(fetchFlows, (answer) => {
        this.flowCard.render(answer?.flows ?? null, (area) => dashboard.layout.label(area));
      }),
    };
  }

  /** Asks for what belongs to the reader's choices. */
  #ask() {
    const { store } = this.config;
    const { window, area, compare } = this.address.address;
    const { chosen, usual, hour, dayHours, course, flows } = this.minutely;
    chosen.about(window === "all" ? null : { store, window, with: compare });
    usual.about(window === "all" ? null : { store, window, with: "usual" });
    hour.about({ store, window: "1h", with: "usual" });
    const chosenPlace = this.dashboard.selectedArea?.location;
    // An area that no numbers have named yet would be refused.
    dayHours.about(area !== null && chosenPlace === undefined ? null
      : { store, metric: this.dashboard.hourMetric.history, ...(chosenPlace === undefined ? {} : { area: chosenPlace }) });
    const missing = this.dashboard.missingCourse;
    course.about(missing && { store, ...missing });
    flows.about(this.flowCard.shown ? { store, window, limit: "50" } : null);
  }

  /**
   * Numbers are what a server sends first that can answer questions.
   * @param {boolean} reachable
   */
  #reach(reachable) {
    for (const question of Object.values(this.minutely)) question.reach(reachable);
  }

  /** Every second: ages grow, silence shows, rows find their places. */
  tick() {
    this.stream.watch();
    this.#showState();
    this.dashboard.ranking.settle();
    this.latency.render();
    this.wall.tick();
  }

  /** Whenever something is heard, too. */
  #showState() {
    if (this.stream.lost) this.#reach(false);
    const facts = this.#facts();
    const status = statusOf(facts);
    const update = this.dashboard.update;
    this.pill.render(status, facts, this.feed.waiting);
    this.banner.render(status, facts, { retryAt: this.stream.retryAt, updatedAt: this.updatedAt });
    document.body.toggleAttribute("data-stale", OLD.includes(status));
    if (update) this.planCard.renderRange(update, OLD.includes(status) ? update.as_of : null);
  }

  /** @returns {import("./status.js").Facts} */
  #facts() {
    return {
      now: Date.now(),
      online: navigator.onLine,
      lost: this.stream.lost,
      paused: this.feed.paused,
      service: this.service,
      heardAt: this.stream.heardAt,
      shown: this.updatedAt !== null,
      updatedAt: this.visited?.at ?? null,
    };
  }

  /**
   * @param {string} name
   * @param {any} data
   */
  #receive(name, data) {
    if (name === "status") this.service = data;
    if (name === "simulator") {
      this.simulator.render(data);
      this.empty.expect(data.state !== "stopped");
    }
    if (name === "quality") {
      this.quality.render(data);
      this.simulator.renderCounted(data.simulated === true);
    }
    if (name === "suggestions") this.advised.take(data);
    if (name === "snapshot" || name === "metrics") {
      this.#reach(true);
      this.updatedAt = Date.now();
      if (!this.feed.paused) this.latency.expect(data.reading_ages ?? []);
      this.visited = { accepted: data.ledger?.accepted ?? 0, at: lastVisit(data, this.visited, this.updatedAt) };
      // Another window is asked for by hand: its first numbers show even while paused.
      if (data.window === this.dashboard.update?.window) this.feed.take(data);
      else this.#paint(data);
    }
    this.#showState();
  }

  /**
   * Many areas are painted twice a second, the newest numbers each time.
   * @param {import("./dashboard.js").Update} update
   */
  #show(update) {
    const many = update.areas.length > MANY_AREAS;
    document.body.toggleAttribute("data-many", many);
    this.next = update;
    if (many) this.showNext();
    else this.#paint(update);
  }

  /** @param {import("./dashboard.js").Update} update */
  #paint(update) {
    this.next = null;
    this.latency.painting();
    const { catalog, formats } = this.language;
    this.dashboard.show(update);
    this.empty.show(this.dashboard.empty);
    this.planCard.renderSelection(this.dashboard.selectedArea);
    if (this.dashboard.selected !== null) this.#ask();
    document.body.toggleAttribute("data-pending", false);
    find("#replay").hidden = update.clock !== "replay";
    setText(find("#replay"), catalog.text("replay", formats.dateTime(update.to)));
  }

  /** @param {import("./address.js").Address} address */
  #follow(address) {
    const { window, view, theme } = address;
    this.windows.render(window);
    this.theme.follow(theme);
    this.wall.show(view === "tv");
    this.metrics.render(address.metric);
    this.dashboard.choose(address);
    this.#ask();
    this.planCard.renderSelection(this.dashboard.selectedArea);
    if (window === this.window) return;
    this.window = window;
    this.feed.drop();
    this.next = null;
    this.advised.drop();
    document.body.toggleAttribute("data-pending", this.dashboard.update !== null);
    this.stream.open(metricsUrl(this.config.store, window, this.language.lang));
  }

  /** @param {string | null} area */
  #choose(area) {
    this.address.push({ area });
  }

  /**
   * What each key does.
   * @returns {Record<string, () => void>}
   */
  #actions() {
    return {
      ...Object.fromEntries(WINDOWS.map((window) => [`window-${window}`, () => this.address.push({ window })])),
      help: () => this.help.open(),
      pause: () => this.#togglePause(),
      plan: () => /** @type {HTMLElement | null} */ (document.querySelector("#plan-body [tabindex='0']"))?.focus(),
      tv: () => this.address.push({ view: this.wall.shown ? null : "tv" }),
      theme: () => this.theme.next(),
      language: () => /** @type {HTMLElement | null} */ (document.querySelector("#languages a:not([aria-current])"))?.click(),
      copy: () => this.#copyLink(),
      export: () => this.exports.open(),
      escape: () => (this.wall.shown ? this.address.push({ view: null }) : this.#choose(null)),
    };
  }

  async #copyLink() {
    await navigator.clipboard.writeText(this.address.link);
    this.toast.show(this.language.catalog.text("toast.link"));
  }

  /**
   * What exports are about.
   * @returns {import("./export-files.js").Question | null}
   */
  #question() {
    const { update } = this.dashboard;
    return update && { store: this.config.store, lang: this.language.lang, window: update.window, from: update.from, to: update.to };
  }

  /** @param {string} location */
  #label(location) {
    const { layout } = this.dashboard;
    return layout.label(layout.areaOf(location), location);
  }

  #togglePause() {
    for (const feed of [this.feed, this.advised]) {
      if (feed.paused) feed.resume();
      else feed.pause();
    }
    for (const question of Object.values(this.minutely)) question.hold(this.feed.paused);
    this.pause.render(this.feed.paused);
    this.#showState();
  }
}

new App(readConfig()).start();
