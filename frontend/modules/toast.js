import { find, setText } from "./dom.js";

const SHOWN_MILLIS = 3000;

/** A short word that something was done. */
export class Toast {
  constructor() {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {string} text */
  show(text) {
    clearTimeout(this.timer);
    setText(find("#toast"), text);
    this.timer = setTimeout(() => setText(find("#toast"), ""), SHOWN_MILLIS);
  }
}
