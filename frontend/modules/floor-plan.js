import { attributes, find, svg } from "./dom.js";
import { PlanArea } from "./plan-area.js";

/** The store seen from above, each area in the colour of its traffic. */
export class FloorPlan {
  /** @param {import("./language.js").Language} language */
  constructor(language) {
    this.language = language;
    this.root = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (find("#floor-plan")));
    this.ruler = document.createElement("canvas").getContext("2d");
    /** @type {Map<string, PlanArea>} */
    this.areas = new Map();
    new ResizeObserver(() => this.fit()).observe(this.root);
    document.fonts.ready.then(() => this.fit());
  }

  /** @param {import("./layout.js").Plan | null} plan */
  draw(plan) {
    find("#plan-ground").hidden = plan === null;
    this.areas = new Map(plan?.areas.map((area) => [area.id, new PlanArea(area, this.language)]));
    if (!plan) return;
    attributes(this.root, { viewBox: plan.view_box.join(" ") });
    this.root.replaceChildren(hatch(),
      svg("path", { class: "plan-outline", d: plan.outline?.path }),
      ...(plan.doors ?? []).map(({ line: [x1, y1, x2, y2] }) => svg("line", { class: "plan-door", x1, y1, x2, y2 })),
      ...[...this.areas.values()].map((area) => area.root));
  }

  /**
   * @param {import("./area-metrics.js").AreaMetrics[]} areas
   * @param {import("./heat-scale.js").HeatScale} scale
   * @param {string | null} selected
   */
  render(areas, scale, selected) {
    const changed = areas.filter((area) => this.areas.get(area.id)?.render(area, {
      step: scale.step(area.traffic), selected: area.id === selected, areas: areas.length,
    }));
    if (changed.length) this.fit();
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
    const measure = (/** @type {string} */ text) => ruler.measureText(text).width;
    for (const area of this.areas.values()) area.fit(unit, { name, value, measure });
  }
}

/** The ground of an area without visits: unlike the palest heat. */
function hatch() {
  return svg("defs", {}, svg("pattern",
    { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { class: "hatch-ground", width: 8, height: 8 }),
    svg("line", { class: "hatch-line", x1: 0, y1: 0, x2: 0, y2: 8 })));
}
