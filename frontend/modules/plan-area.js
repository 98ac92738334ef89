import { attributes, setText, svg } from "./dom.js";
import { areaSentence } from "./area-name.js";
import { labelLines } from "./plan-label.js";

const PADDING = 12;

/** One area of the floor plan: a shape that is a button, its name and its value. */
export class PlanArea {
  /**
   * @param {{id: string, kind: string, label: string, shape: import("./layout.js").Shape}} area
   * @param {import("./language.js").Language} language
   */
  constructor({ id, kind, label, shape }, language) {
    this.language = language;
    this.shape = attributes(drawn(shape), { class: "area-shape" });
    this.name = svg("text", { class: "area-name" });
    this.value = svg("text", { class: "area-value" });
    this.root = svg("g", {
      class: "area", role: "button", tabindex: -1, "data-area": id, "data-kind": kind,
      "aria-label": label, "aria-pressed": "false",
    }, attributes(drawn(shape), { class: "area-ring" }), this.shape, this.name, " ", this.value);
    this.label = "";
    this.rank = 0;
    this.told = "";
    this.fitted = "";
    /** @type {DOMRect | null} */
    this.drawn = null;
  }

  /**
   * @param {import("./figure.js").Figure} figure
   * @param {{metric: import("./metric.js").Metric, selected: boolean, areas: number}} state
   * @returns {boolean} whether the name has to be fitted again
   */
  render(figure, { metric, selected, areas }) {
    const { area, text, worded, step, rank } = figure;
    const told = areaSentence(figure, metric, areas, this.language);
    attributes(this.root, { "data-step": step, "aria-pressed": String(selected) });
    if (told !== this.told) {
      this.told = told;
      attributes(this.root, { "data-rank": rank, "aria-label": told, "data-silent": area.silent });
      setText(this.value, text);
      attributes(this.value, { "data-text": worded });
    }
    const changed = area.label !== this.label || rank !== this.rank;
    this.label = area.label;
    this.rank = rank;
    return changed;
  }

  /** A shape never changes; asking for its box makes the browser lay out the page. */
  get #box() {
    if (!this.drawn?.width) this.drawn = this.shape.getBBox();
    return this.drawn;
  }

  /** Where arrows to and from it begin and end. */
  get centre() {
    const { x, y, width, height } = this.#box;
    return { x: x + width / 2, y: y + height / 2, reach: Math.min(width, height) / 2 };
  }

  /**
   * Lays name and value out at the top left, in pixels of the screen.
   * @param {number} unit lengths of the view box in one pixel
   * @param {{name: number, value: number, measure: (text: string) => number}} type
   */
  fit(unit, { name, value, measure }) {
    const box = this.#box;
    const line = name * 1.25;
    const room = Math.floor((box.height / unit - PADDING * 2 - value) / line);
    const lines = labelLines(this.label, box.width / unit - PADDING * 2, Math.max(1, room), measure)
      ?? [this.language.catalog.text("area.rank", this.rank)];
    const fitted = [unit, name, value, box.width, box.height, ...lines].join("\n");
    if (fitted === this.fitted) return;
    this.fitted = fitted;
    const x = box.x + PADDING * unit;
    const baseline = (/** @type {number} */ row) => box.y + (PADDING + name * 0.85 + row * line) * unit;
    this.name.replaceChildren(...lines.flatMap((text, row) => [" ", svg("tspan", { x, y: baseline(row) }, text)]));
    attributes(this.value, { x, y: baseline(lines.length - 1) + value * 1.12 * unit });
  }
}

/** @param {import("./layout.js").Shape} shape */
function drawn({ rect, polygon, path }) {
  if (rect) return svg("rect", { x: rect[0], y: rect[1], width: rect[2], height: rect[3], rx: 6 });
  if (polygon) return svg("polygon", { points: polygon.flat().join(" ") });
  return svg("path", { d: path });
}
