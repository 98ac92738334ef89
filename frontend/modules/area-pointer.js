/**
 * Wherever an area is shown (plan, tile, ranking), pointing at it or focusing it lights it up
 * everywhere, and choosing it selects it. Elements carry `data-area`.
 */
export class AreaPointer {
  /**
   * @param {HTMLElement} root
   * @param {{onSelect: (area: string) => void, onHighlight: (area: string | null) => void}} listener
   */
  constructor(root, { onSelect, onHighlight }) {
    this.root = root;
    this.onHighlight = onHighlight;
    root.addEventListener("click", (event) => {
      const area = areaAt(event.target);
      if (area) onSelect(area);
    });
    root.addEventListener("keydown", (event) => {
      const target = /** @type {Element} */ (event.target);
      const area = target instanceof SVGElement ? areaAt(target) : null;
      if (!area || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      onSelect(area);
    });
    for (const type of ["pointerover", "focusin"]) root.addEventListener(type, (event) => this.#light(areaAt(event.target)));
    for (const type of ["pointerleave", "focusout"]) root.addEventListener(type, () => this.#light(null));
  }

  /** @param {string | null} area */
  #light(area) {
    for (const node of this.root.querySelectorAll("[data-area]")) {
      node.toggleAttribute("data-highlight", node.getAttribute("data-area") === area);
    }
    this.onHighlight(area);
  }
}

/** @param {EventTarget | null} target */
function areaAt(target) {
  return target instanceof Element ? target.closest("[data-area]")?.getAttribute("data-area") ?? null : null;
}
