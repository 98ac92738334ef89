import { attributes, find } from "./dom.js";

/** The choice of the time window. */
export class WindowSwitch {
  /** @param {(window: string) => void} onChoice */
  constructor(onChoice) {
    this.buttons = /** @type {NodeListOf<HTMLElement>} */ (find("#windows").querySelectorAll("[data-window]"));
    for (const button of this.buttons) button.addEventListener("click", () => onChoice(button.dataset.window ?? ""));
  }

  /** @param {string} window */
  render(window) {
    for (const button of this.buttons) attributes(button, { "aria-pressed": String(button.dataset.window === window) });
  }
}
