import { attributes, setText, svg } from "./dom.js";
import { areaSentence } from "./area-name.js";
import { labelLines } from "./plan-label.js";

const PADDING = 12;
const NARROW = 48;
const NARROW_PADDING = 4;
const BASELINE = 0.85;
const LINE = 1.25;
const VALUE_LINE = 1.12;

/** One area of the floor plan: a shape that is a button, its name and its value, where they have room. */
export class PlanArea {
  /**
   * @param {{id: string, kind: string, label: string, shape: import("./layout.js").Shape}} area
   * @param {number} number
   * @param {import("./language.js").Language} language
   */
  constructor({ id, kind, label, shape }, number, language) {
    this.number = number;
    this.language = language;
    this.shape = attributes(drawn(shape), { class: "area-shape" });
    this.name = svg("text", { class: "area-name" });
    this.value = svg("text", { class: "area-value" });
    this.root = svg("g", {
      class: "area", role: "button", tabindex: -1, "data-area": id, "data-kind": kind,
      "aria-label": label, "aria-pressed": "false",
    }, attributes(drawn(shape), { class: "area-ring" }), this.shape, this.name, " ", this.value);
    /** @type {{figure: import("./figure.js").Figure, metric: import("./metric.js").Metric, areas: number} | null} */
    this.state = null;
    this.selected = false;
    this.told = "";
    this.fitted = "";
    /** @type {DOMRect | null} */
    this.drawn = null;
  }

  /**
   * @param {import("./figure.js").Figure} figure
   * @param {{metric: import("./metric.js").Metric, selected: boolean, areas: number}} state
   * @returns {boolean} whether the texts have to be fitted again
   */
  render(figure, { metric, selected, areas }) {
    const before = this.state?.figure;
    this.state = { figure, metric, areas };
    const { area, text, worded, step, rank } = figure;
    if (step !== before?.step) attributes(this.root, { "data-step": step });
    if (rank !== before?.rank) attributes(this.root, { "data-rank": rank });
    if (area.silent !== before?.area.silent) attributes(this.root, { "data-silent": area.silent });
    if (worded !== before?.worded) attributes(this.value, { "data-text": worded });
    if (selected !== this.selected) attributes(this.root, { "aria-pressed": String(selected) });
    this.selected = selected;
    return area.label !== before?.area.label || rank !== before.rank || text !== before.text;
  }

  /** The whole story, for those who do not see it. */
  tell() {
    if (!this.state) return;
    const { figure, metric, areas } = this.state;
    const told = areaSentence(figure, metric, areas, this.language);
    if (told !== this.told) attributes(this.root, { "aria-label": told });
    this.told = told;
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
   * Lays name and value out at the top left, in pixels of the screen. In an area too low for
   * both, the name gives way; in one too small for any text, the colour speaks alone.
   * @param {number} unit lengths of the view box in one pixel
   * @param {{name: number, value: number, measure: (text: string) => number}} type
   */
  fit(unit, { name, value, measure }) {
    if (!this.state) return;
    const { area, text, rank, worded } = this.state.figure;
    const box = this.#box;
    const padding = Math.min(box.width, box.height) / unit < NARROW ? NARROW_PADDING : PADDING;
    const width = box.width / unit - padding * 2;
    const height = box.height / unit - padding - NARROW_PADDING;
    const size = worded ? name : value;
    const shown = height >= value && (measure(text) * size) / name <= width;
    const room = 1 + Math.floor((height - (shown ? value : 0) - name) / (name * LINE));
    const lines = this.#lines(area.label, rank, { width, room, measure });
    this.#write(lines, shown ? text : "");
    const fitted = [unit, name, value, lines.length].join();
    if (fitted === this.fitted) return;
    this.fitted = fitted;
    const x = box.x + padding * unit;
    const baseline = (/** @type {number} */ row) => box.y + (padding + name * BASELINE + row * name * LINE) * unit;
    [...this.name.children].forEach((line, row) => attributes(line, { x, y: baseline(row) }));
    const below = lines.length ? baseline(lines.length - 1) + value * VALUE_LINE * unit : box.y + (padding + value * BASELINE) * unit;
    attributes(this.value, { x, y: below });
  }

  /**
   * @param {string} label
   * @param {number} rank stands in for a name that does not fit
   * @param {{width: number, room: number, measure: (text: string) => number}} place
   */
  #lines(label, rank, { width, room, measure }) {
    if (room < 1) return [];
    const lines = labelLines(label, width, room, measure);
    if (lines) return lines;
    const short = this.language.catalog.text("area.rank", rank);
    return measure(short) <= width ? [short] : [];
  }

  /**
   * @param {string[]} lines
   * @param {string} value
   */
  #write(lines, value) {
    if (this.name.childElementCount !== lines.length) {
      this.name.replaceChildren(...lines.flatMap(() => [" ", svg("tspan")]));
      this.fitted = "";
    }
    lines.forEach((text, row) => setText(this.name.children[row], text));
    setText(this.value, value);
  }
}

/** @param {import("./layout.js").Shape} shape */
function drawn({ rect, polygon, path }) {
  if (rect) return svg("rect", { x: rect[0], y: rect[1], width: rect[2], height: rect[3], rx: 6 });
  if (polygon) return svg("polygon", { points: polygon.flat().join(" ") });
  return svg("path", { d: path });
}
