import { attributes, find, html, setText } from "./dom.js";
import { FlowLayer } from "./flow-layer.js";

const STORED = "footfall-flows";

/** The choice to see flows: arrows over the plan and the same from → to as a table. */
export class FlowCard {
  /**
   * @param {import("./language.js").Language} language
   * @param {import("./floor-plan.js").FloorPlan} plan
   * @param {() => void} onToggle
   */
  constructor({ catalog, formats }, plan, onToggle) {
    this.catalog = catalog;
    this.formats = formats;
    this.layer = new FlowLayer(plan);
    this.shown = localStorage.getItem(STORED) === "true";
    this.toggle = find("#flows-toggle");
    this.toggle.addEventListener("click", () => {
      this.shown = !this.shown;
      localStorage.setItem(STORED, String(this.shown));
      this.#press();
      onToggle();
    });
    this.#press();
  }

  /**
   * @param {import("./flow.js").Flow[] | null} flows the most frequent first; null when the server has none to tell
   * @param {(area: string) => string} label
   */
  render(flows, label) {
    this.layer.render(this.shown ? flows ?? [] : []);
    const empty = !flows?.length;
    find("#flow-message").hidden = !this.shown || !empty;
    find("#flow-table").hidden = !this.shown || empty;
    setText(find("#flow-message"), this.catalog.text(flows ? "flow.empty" : "flow.error"));
    const { formats } = this;
    find("#flow-rows").replaceChildren(...(flows ?? []).map(({ from, to, count, share, median_gap: gap }) => html("tr", {},
      html("th", { scope: "row" }, label(from)), html("td", {}, label(to)),
      html("td", { class: "number" }, formats.number(count)), html("td", { class: "number" }, formats.percent(share)),
      html("td", { class: "number" }, formats.dwell(gap)))));
  }

  #press() {
    attributes(this.toggle, { "aria-pressed": String(this.shown) });
    if (!this.shown) this.render([], String);
  }
}
