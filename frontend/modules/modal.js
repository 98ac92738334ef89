import { find } from "./dom.js";

/** A dialog that keeps the focus until it is closed, and gives it back to what opened it. */
export class Modal {
  /** @param {string} id */
  constructor(id) {
    this.root = /** @type {HTMLDialogElement} */ (find(`#${id}`));
    /** @type {Element | null} */
    this.opener = null;
    find(`#${id}-close`).addEventListener("click", () => this.root.close());
    this.root.addEventListener("click", ({ target }) => { if (target === this.root) this.root.close(); });
    this.root.addEventListener("keydown", (event) => this.#turn(event));
    this.root.addEventListener("close", () => { if (this.opener instanceof HTMLElement) this.opener.focus(); });
  }

  open() {
    if (this.root.open) return;
    this.opener = document.activeElement;
    this.root.showModal();
  }

  /**
   * From the last control to the first and back: otherwise Tab would leave for the browser's own.
   * @param {KeyboardEvent} event
   */
  #turn(event) {
    if (event.key !== "Tab") return;
    const stops = [...this.root.querySelectorAll("a[href], button, input, select, [tabindex='0']")]
      .filter((stop) => stop instanceof HTMLElement && !stop.matches(":disabled") && stop.checkVisibility());
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement !== from || !(to instanceof HTMLElement)) return;
    event.preventDefault();
    to.focus();
  }
}
