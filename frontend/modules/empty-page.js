import { find, setText } from "./dom.js";

/** What stands in place of the numbers until the first visit. */
export class EmptyPage {
  /**
   * @param {import("./language.js").Language} language
   * @param {string} command
   * @param {() => void} onStart
   */
  constructor({ catalog }, command, onStart) {
    this.catalog = catalog;
    setText(find("#command"), command);
    find("#empty-start").addEventListener("click", onStart);
    find("#copy").addEventListener("click", () => this.#copy(command));
  }

  /** @param {boolean} empty */
  show(empty) {
    find("#empty").hidden = !empty;
    document.body.dataset.phase = empty ? "empty" : "ready";
  }

  /** @param {boolean} running the simulator */
  expect(running) {
    find("#empty-start").hidden = running;
    setText(find("#empty-text"), this.catalog.text(running ? "empty.running" : "empty.idle"));
  }

  /** @param {string} command */
  async #copy(command) {
    const button = find("#copy");
    try {
      await navigator.clipboard.writeText(command);
      setText(button, this.catalog.text("copied"));
      setTimeout(() => setText(button, this.catalog.text("copy")), 2000);
    } catch {
      // Without permission to copy, the command is at least selected.
      getSelection()?.selectAllChildren(find("#command"));
    }
  }
}
