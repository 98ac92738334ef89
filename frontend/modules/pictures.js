import { find } from "./dom.js";
import { picture, save } from "./picture.js";
import { paintSvg } from "./svg-painter.js";

/** Plan and trend as PNG files, in the theme that is shown. */
export class Pictures {
  /**
   * @param {import("./language.js").Language} language
   * @param {import("./config.js").Config} config
   */
  constructor({ catalog }, { store, store_name: storeName }) {
    this.catalog = catalog;
    this.store = store;
    this.storeName = storeName;
  }

  async plan() {
    const root = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (find("#floor-plan")));
    const { width, height } = root.getBoundingClientRect();
    if (!width) throw new Error("The plan is not shown");
    const blob = await picture({ width, height }, this.#caption(`${this.catalog.text("picture.plan")} · ${find(".legend-title").textContent}`),
      (context, place) => paintSvg(context, root, place));
    save(blob, this.#name("plan"));
  }

  async trend() {
    const chart = /** @type {HTMLCanvasElement} */ (find("#trend"));
    const { clientWidth: width, clientHeight: height } = chart;
    const blob = await picture({ width, height }, this.#caption(find("#trend-title").textContent ?? ""),
      (context, { x, y, scale }) => context.drawImage(chart, x, y, width * scale, height * scale));
    save(blob, this.#name("trend"));
  }

  /** @param {string} what */
  #caption(what) {
    return {
      title: `${this.storeName} · ${what}`,
      note: find("#plan-note").textContent ?? "",
      chip: this.#simulated ? this.catalog.text("picture.simulated") : "",
    };
  }

  /** @param {string} what */
  #name(what) {
    return `footfall-${this.#simulated ? "simulated-" : ""}${what}-${this.store}.png`;
  }

  get #simulated() {
    return !find("#simulated").hidden;
  }
}
