import { attributes, find, svg } from "./dom.js";
import { PlanArea } from "./plan-area.js";
import { Turns } from "./turns.js";

/** The store seen from above, each area in the colour of its traffic. */
export class FloorPlan {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.root = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (find("#floor-plan")));
    this.ruler = document.createElement("canvas").getContext("2d");
    /** @type {Map<string, PlanArea>} */
    this.areas = new Map();
    this.unit = 1;
    /** @type {{name: number, value: number, measure: (text: string) => number} | null} */
    this.type = null;
    /** @type {Element | null} */
    this.layer = null;
    this.onFit = () => {};
    this.turns = new Turns();
    this.root.addEventListener("focusin", ({ target }) => {
      if (target instanceof SVGElement) this.areas.get(target.dataset.area ?? "")?.tell();
    });
    new ResizeObserver(() => this.fit()).observe(this.root);
    document.fonts.ready.then(() => this.fit());
  }

  /**
   * @param {Element} layer drawn above the areas
   * @param {() => void} onFit the scale or the plan has changed
   */
  overlay(layer, onFit) {
    this.layer = layer;
    this.onFit = onFit;
    this.root.append(layer);
  }

  /** @param {import("./layout.js").Plan | null} plan */
  draw(plan) {
    find("#plan-ground").hidden = plan === null;
    this.type = null;
    this.areas = new Map(plan?.areas.map((area, number) => [area.id, new PlanArea(area, number, this.language)]));
    if (!plan) return;
    attributes(this.root, { viewBox: plan.view_box.join(" ") });
    this.root.replaceChildren(grounds(),
      svg("path", { class: "plan-outline", d: plan.outline?.path }),
      ...(plan.doors ?? []).map(({ line: [x1, y1, x2, y2] }) => svg("line", { class: "plan-door", x1, y1, x2, y2 })),
      ...[...this.areas.values()].map((area) => area.root),
      ...(this.layer ? [this.layer] : []));
  }

  /**
   * @param {import("./figure.js").Figure[]} figures
   * @param {import("./metric.js").Metric} metric
   * @param {string | null} selected
   */
  render(figures, metric, selected) {
    const isTurnOf = this.turns.next(figures.length);
    const changed = figures.filter((figure) => {
      const area = this.areas.get(figure.area.id);
      const misfits = area?.render(figure, { metric, selected: figure.area.id === selected, areas: figures.length });
      if (area && (!area.told || isTurnOf(area.number))) area.tell();
      return misfits;
    });
    if (!changed.length) return;
    if (!this.type) this.fit();
    // The plan is as large as before, or the observer would have said so.
    else for (const { area } of changed) this.areas.get(area.id)?.fit(this.unit, this.type);
  }

  /** Names keep their size on screen, whatever the plan's. */
  fit() {
    const width = this.root.clientWidth;
    const height = this.root.clientHeight;
    const box = this.root.viewBox.baseVal;
    if (!width || !height || !box?.width || !this.ruler) return;
    const unit = Math.max(box.width / width, box.height / height);
    this.root.style.setProperty("--unit", `${unit}`);
    const style = getComputedStyle(this.root);
    const name = parseFloat(style.getPropertyValue("--name-size"));
    const value = parseFloat(style.getPropertyValue("--value-size"));
    const { ruler } = this;
    ruler.font = `600 ${name}px ${style.fontFamily}`;
    /** @type {Map<string, number>} */
    const widths = new Map();
    const measure = (/** @type {string} */ text) => {
      // Figures are tabular: numbers of as many digits are equally wide.
      const shape = text.replace(/\d/g, "0");
      const width = widths.get(shape) ?? ruler.measureText(shape).width;
      widths.set(shape, width);
      return width;
    };
    this.type = { name, value, measure };
    for (const area of this.areas.values()) area.fit(unit, this.type);
    this.unit = unit;
    this.onFit();
  }
}

/** The grounds of areas without a colour: nobody came; nothing was heard; nothing can be said. */
function grounds() {
  return svg("defs", {},
    svg("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "hatch-ground", width: 8, height: 8 }),
      svg("line", { class: "hatch-line", x1: 0, y1: 0, x2: 0, y2: 8 })),
    svg("pattern", { id: "silence", width: 10, height: 10, patternUnits: "userSpaceOnUse" },
      svg("rect", { class: "silence-ground", width: 10, height: 10 }),
      svg("circle", { class: "silence-dot", cx: 5, cy: 5, r: 1.4 })));
}
