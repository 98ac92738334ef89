import { Problem, startSimulator, stopSimulator } from "./api.js";
import { attributes, find, setText } from "./dom.js";

/**
 * The simulator as the server has it; every page shows the same.
 * @typedef {object} Simulator
 * @property {"stopped" | "running" | "waiting" | "stopping"} state
 * @property {number | null} rate readings a second; null before the first start
 * @property {number | null} count null is endless
 * @property {number | null} seed
 * @property {number} sent
 * @property {string | null} reason
 */

/** Starts and stops made-up readings, and shows how far they are. */
export class SimulatorPanel {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.root = find("#simulator");
    /** @type {Record<"rate" | "count" | "seed" | "endless", HTMLInputElement>} */
    this.inputs = { rate: input("rate"), count: input("count"), seed: input("seed"), endless: input("endless") };
    this.active = false;
    find("#simulator-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.start();
    });
    find("#simulator-stop").addEventListener("click", () => this.#ask(stopSimulator));
    this.inputs.endless.addEventListener("change", () => this.#enable());
  }

  /** With the settings of the form. */
  start() {
    const { rate, count, seed, endless } = this.inputs;
    const limit = endless.checked ? {} : { count: Number(count.value) };
    return this.#ask(() => startSimulator({ rate: Number(rate.value), seed: Number(seed.value), ...limit }));
  }

  /** @param {Simulator} simulator */
  render(simulator) {
    const { state, sent, count, reason } = simulator;
    this.active = state !== "stopped";
    attributes(this.root, { "data-state": state });
    // What was made up stays made up after the last of it was sent.
    find("#simulated").hidden = !this.active && sent === 0;
    find("#simulator-start").hidden = this.active;
    attributes(find("#simulator-stop"), { hidden: !this.active, disabled: state === "stopping" });
    if (this.active) this.#fill(simulator);
    this.#enable();
    setText(find("#simulator-note"), this.#note(simulator));
    setText(find("#simulator-sent"), this.#sentText(simulator));
    attributes(find("#simulator-progress"), { hidden: !this.active || count === null, max: count ?? 1, value: sent });
    this.#problem(reason);
  }

  /** @param {Simulator} simulator */
  #note({ state, rate, seed }) {
    if (state === "waiting" || state === "stopping") return this.catalog.text(`simulator.${state}`);
    return state === "running" ? this.catalog.text("simulator.running", this.formats.number(rate ?? 0), seed ?? "") : "";
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
  #fill({ rate, count, seed }) {
    this.inputs.rate.value = String(rate);
    this.inputs.seed.value = String(seed);
    this.inputs.endless.checked = count === null;
    if (count !== null) this.inputs.count.value = String(count);
  }

  #enable() {
    for (const field of Object.values(this.inputs)) field.disabled = this.active;
    this.inputs.count.disabled ||= this.inputs.endless.checked;
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
