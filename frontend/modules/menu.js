import { attributes, find } from "./dom.js";

/** A button that opens a panel below it; Escape, a press elsewhere and leaving it by Tab close it. */
export class Menu {
  /**
   * @param {string} id of the element around button and panel
   * @param {() => void} [onOpen]
   */
  constructor(id, onOpen = () => {}) {
    this.root = find(`#${id}`);
    this.button = find(`#${id}-open`);
    this.panel = find(`#${id}-panel`);
    this.onOpen = onOpen;
    this.button.addEventListener("click", () => this.toggle());
    this.root.addEventListener("keydown", (event) => this.#press(event));
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.root.contains(relatedTarget)) this.close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !this.root.contains(target)) this.close();
    });
  }

  toggle() {
    if (this.panel.hidden) this.open();
    else this.close();
  }

  open() {
    this.onOpen();
    this.#show(true);
    /** @type {HTMLElement | null} */ (this.panel.querySelector("a, button"))?.focus();
  }

  close() {
    this.#show(false);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key !== "Escape" || this.panel.hidden) return;
    event.stopPropagation();
    this.close();
    this.button.focus();
  }

  /** @param {boolean} shown */
  #show(shown) {
    this.panel.hidden = !shown;
    attributes(this.button, { "aria-expanded": String(shown) });
  }
}
