import { svg } from "./dom.js";
import { arrow, arrowWidth, drawnFlows } from "./flow.js";

const HEAD_PIXELS = 12;

/** Where customers go next, as arrows over the floor plan. */
export class FlowLayer {
  /** @param {import("./floor-plan.js").FloorPlan} plan */
  constructor(plan) {
    this.plan = plan;
    this.root = svg("g", { class: "flows", "aria-hidden": "true" });
    /** @type {import("./flow.js").Flow[]} */
    this.flows = [];
    plan.overlay(this.root, () => this.#draw());
  }

  /** @param {import("./flow.js").Flow[]} flows */
  render(flows) {
    this.flows = flows;
    this.#draw();
  }

  #draw() {
    const { areas, unit } = this.plan;
    const shown = drawnFlows(this.flows, (area) => areas.has(area));
    const most = Math.max(0, ...shown.map(({ count }) => count));
    this.root.replaceChildren(...shown.map(({ from, to, count }) => {
      const [start, end] = [from, to].map((id) => /** @type {import("./plan-area.js").PlanArea} */ (areas.get(id)).centre);
      const width = arrowWidth(count, most);
      const { curve, head } = arrow(start, end, (HEAD_PIXELS + width) * unit);
      return svg("g", { class: "flow" },
        svg("path", { class: "flow-halo", d: curve, "stroke-width": width + 3 }),
        svg("path", { class: "flow-halo flow-head", d: head, "stroke-width": 3 }),
        svg("path", { class: "flow-curve", d: curve, "stroke-width": width }),
        svg("path", { class: "flow-head", d: head }));
    }));
  }
}
