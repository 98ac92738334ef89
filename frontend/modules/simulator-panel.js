import { changeSpeed, Problem, startSimulator, stopSimulator } from "./api.js";
import { attributes, find, setText } from "./dom.js";
import { paceOf, paceSettings } from "./pace.js";
import { TruthLine } from "./truth-line.js";

/**
 * The simulator as the server has it; every page shows the same.
 * @typedef {object} Simulator
 * @property {"stopped" | "running" | "waiting" | "stopping"} state
 * @property {string} scenario
 * @property {number | null} rate readings a second; null when it goes by speed
 * @property {number | null} speed simulated seconds a second
 * @property {boolean} as_fast_as_possible
 * @property {number | null} count null is endless
 * @property {number | null} seed
 * @property {number} sent
 * @property {string | null} started_at null before the first start
 * @property {object | null} faults
 * @property {string | null} reason
 */

/** Starts and stops a made-up shop, and shows how far it is. */
export class SimulatorPanel {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.catalog = language.catalog;
    this.formats = language.formats;
    this.root = find("#simulator");
    this.truth = new TruthLine(language);
    /** @type {Record<"rate" | "count" | "seed" | "endless" | "faults", HTMLInputElement>} */
    this.inputs = {
      rate: input("rate"), count: input("count"), seed: input("seed"), endless: input("endless"), faults: input("faults"),
    };
    this.scenario = select("scenario");
    this.pace = select("pace");
    this.active = false;
    this.sent = 0;
    this.counted = false;
    this.paceShown = "";
    find("#simulator-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.start();
    });
    find("#simulator-stop").addEventListener("click", () => this.#ask(stopSimulator));
    this.inputs.endless.addEventListener("change", () => this.#enable());
    this.pace.addEventListener("change", () => this.#choosePace());
    this.#enable();
  }

  /** With the settings of the form. */
  start() {
    const { rate, count, seed, endless, faults } = this.inputs;
    const limit = endless.checked ? {} : { count: Number(count.value) };
    return this.#ask(() => startSimulator({
      scenario: this.scenario.value,
      ...paceSettings(this.pace.value, Number(rate.value)),
      seed: Number(seed.value),
      ...limit,
      faults: faults.checked,
    }));
  }

  #choosePace() {
    this.#enable();
    if (this.active) this.#ask(() => changeSpeed(paceSettings(this.pace.value, 0)));
  }

  /** @param {Simulator} simulator */
  render(simulator) {
    const { state, sent, count, reason } = simulator;
    this.active = state !== "stopped";
    attributes(this.root, { "data-state": state });
    this.sent = sent;
    this.#mark();
    find("#simulator-start").hidden = this.active;
    attributes(find("#simulator-stop"), { hidden: !this.active, disabled: state === "stopping" });
    if (this.active) this.#fill(simulator);
    this.#enable();
    setText(find("#simulator-note"), this.#note(simulator));
    setText(find("#simulator-sent"), this.#sentText(simulator));
    attributes(find("#simulator-progress"), { hidden: !this.active || count === null, max: count ?? 1, value: sent });
    this.#problem(reason);
    this.truth.follow(simulator);
  }

  /** @param {boolean} counted whether readings of a simulator are among those that are counted */
  renderCounted(counted) {
    this.counted = counted;
    this.#mark();
  }

  /** What was made up stays made up after the last of it was sent, and after a restart of the server. */
  #mark() {
    find("#simulated").hidden = !this.active && this.sent === 0 && !this.counted;
  }

  /** @param {Simulator} simulator */
  #note(simulator) {
    const { state, rate, speed, seed } = simulator;
    if (state === "waiting" || state === "stopping") return this.catalog.text(`simulator.${state}`);
    if (state === "stopped") return "";
    if (rate !== null) return this.catalog.text("simulator.running", this.formats.number(rate), seed ?? "");
    if (speed !== null) return this.catalog.text("simulator.accelerated", this.formats.number(speed), seed ?? "");
    return this.catalog.text("simulator.unlimited", seed ?? "");
  }

  /** @param {Simulator} simulator */
  #sentText({ sent, count, state }) {
    const { catalog, formats } = this;
    if (state === "stopped" && sent === 0) return "";
    return count === null
      ? catalog.plural("simulator.endless", sent, formats.number(sent))
      : catalog.text("simulator.progress", formats.number(sent), formats.number(count));
  }

  /** @param {Simulator} simulator */
  #fill(simulator) {
    const { scenario, rate, count, seed, faults } = simulator;
    this.scenario.value = scenario;
    // A list that is open would jump under the reader's hand.
    if (this.paceShown !== paceOf(simulator)) this.pace.value = paceOf(simulator);
    this.paceShown = paceOf(simulator);
    if (rate !== null) this.inputs.rate.value = String(rate);
    this.inputs.seed.value = String(seed);
    this.inputs.faults.checked = faults !== null;
    this.inputs.endless.checked = count === null;
    if (count !== null) this.inputs.count.value = String(count);
  }

  /** What runs by speed can be made faster and slower; nothing else changes while it runs. */
  #enable() {
    const byRate = this.pace.value === "rate";
    for (const field of [...Object.values(this.inputs), this.scenario]) field.disabled = this.active;
    this.inputs.count.disabled ||= this.inputs.endless.checked;
    this.inputs.rate.disabled ||= !byRate;
    this.pace.disabled = this.active && byRate;
    for (const option of this.pace.options) option.disabled = this.active && option.value === "rate" && !byRate;
  }

  /**
   * Shows only a refusal: the new state comes by the stream, and an answer that is overtaken by
   * it would stay on the screen.
   * @param {() => Promise<Simulator>} request
   */
  async #ask(request) {
    this.#problem(null);
    try {
      await request();
    } catch (failure) {
      const known = failure instanceof Problem && failure.status !== 0;
      this.#problem(known ? failure.message : this.catalog.text("simulator.lost"));
    }
  }

  /** @param {string | null} text */
  #problem(text) {
    find("#simulator-problem").hidden = !text;
    setText(find("#simulator-problem"), text ?? "");
  }
}

/** @param {string} name */
function input(name) {
  return /** @type {HTMLInputElement} */ (find(`#simulator-${name}`));
}

/** @param {string} name */
function select(name) {
  return /** @type {HTMLSelectElement} */ (find(`#simulator-${name}`));
}
