import { find, html } from "./dom.js";
import { KEYS } from "./keyboard-map.js";
import { Modal } from "./modal.js";

/** The keys and what they do, with the switch that turns them off. */
export class HelpDialog {
  /**
   * @param {import("./language.js").Language} language
   * @param {import("./shortcuts.js").Shortcuts} shortcuts
   */
  constructor({ catalog }, shortcuts) {
    this.modal = new Modal("help");
    find("#help-keys").replaceChildren(...[...Object.keys(KEYS).sort(helpFirst), "Esc"].map((key) => html("div", {},
      html("dt", {}, html("kbd", {}, key)), html("dd", {}, catalog.text(`help.key.${key}`)))));
    const choice = /** @type {HTMLInputElement} */ (find("#help-switch"));
    choice.checked = shortcuts.enabled;
    choice.addEventListener("change", () => { shortcuts.enabled = choice.checked; });
    find("#help-open").addEventListener("click", () => this.open());
  }

  open() {
    this.modal.open();
  }
}

/**
 * Objects put whole numbers first.
 * @param {string} one
 * @param {string} other
 */
function helpFirst(one, other) {
  return Number(other === "?") - Number(one === "?");
}
