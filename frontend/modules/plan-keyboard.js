import { nearest } from "./compass.js";

/**
 * Tab enters the plan once; arrows go to the nearest area in their direction, Home and End to
 * the busiest and the quietest.
 */
export class PlanKeyboard {
  /** @param {HTMLElement} root holds the areas, each with `data-area` and `data-rank` */
  constructor(root) {
    this.root = root;
    root.addEventListener("keydown", (event) => this.#move(event));
    root.addEventListener("focusin", (event) => this.#enter(/** @type {Element} */ (event.target)));
  }

  /** Exactly one area is in the tab order, whichever are drawn. */
  refresh() {
    if (this.root.querySelector("[data-area][tabindex='0']")) return;
    this.root.querySelector("[data-area]")?.setAttribute("tabindex", "0");
  }

  #areas() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll("[data-area]"))];
  }

  /** @param {Element} target */
  #enter(target) {
    if (!target.matches("[data-area]")) return;
    for (const area of this.#areas()) area.setAttribute("tabindex", area === target ? "0" : "-1");
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const from = /** @type {HTMLElement} */ (event.target);
    if (!from.matches("[data-area]") || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = this.#goal(from, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  /**
   * @param {HTMLElement} from
   * @param {string} key
   */
  #goal(from, key) {
    const areas = this.#areas();
    const byRank = areas.toSorted((a, b) => Number(a.dataset.rank) - Number(b.dataset.rank));
    if (key === "Home") return byRank.at(0);
    if (key === "End") return byRank.at(-1);
    const others = areas.filter((area) => area !== from).map((area) => ({ area, ...centre(area) }));
    return nearest(centre(from), others, key)?.area;
  }
}

/** @param {Element} area */
function centre(area) {
  const { left, top, width, height } = area.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
