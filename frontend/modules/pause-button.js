import { attributes, find, setText } from "./dom.js";

/** Holds the numbers still for reading. */
export class PauseButton {
  /**
   * @param {import("./language.js").Language} language
   * @param {() => void} onToggle
   */
  constructor({ catalog }, onToggle) {
    this.catalog = catalog;
    this.root = find("#pause");
    this.root.addEventListener("click", onToggle);
  }

  /** @param {boolean} paused */
  render(paused) {
    setText(this.root, this.catalog.text(paused ? "resume" : "pause"));
    attributes(this.root, { "data-paused": paused });
  }
}
