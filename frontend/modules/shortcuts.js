import { actionOf } from "./keyboard-map.js";

const STORED = "footfall-keys";
const WRITING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Single keys as shortcuts, unless the reader has switched them off or is typing. */
export class Shortcuts {
  /** @param {Record<string, () => void>} actions by name */
  constructor(actions) {
    this.actions = actions;
    addEventListener("keydown", (event) => this.#press(event));
  }

  get enabled() {
    return localStorage.getItem(STORED) !== "off";
  }

  set enabled(enabled) {
    localStorage.setItem(STORED, enabled ? "on" : "off");
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    // A dialog that is open has the keyboard to itself.
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const typing = event.target instanceof Element && event.target.matches(WRITING);
    const action = actionOf(event, { typing, enabled: this.enabled });
    if (!action || !this.actions[action]) return;
    event.preventDefault();
    this.actions[action]();
  }
}
