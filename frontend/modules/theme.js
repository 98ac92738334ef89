import { attributes, find } from "./dom.js";

const STORED = "footfall-theme";
const CHOICES = ["system", "light", "dark"];

/** As the system, light or dark; paper is always light. */
export class Theme {
  /**
   * @param {import("./language.js").Language} language
   * @param {(theme: string | null) => void} onChoice null is the system's
   * @param {() => void} onRepaint
   */
  constructor({ catalog }, onChoice, onRepaint) {
    this.catalog = catalog;
    this.onRepaint = onRepaint;
    this.onChoice = onChoice;
    this.choice = document.documentElement.dataset.theme ?? "system";
    this.asked = new URLSearchParams(location.search).get("theme");
    find("#theme").addEventListener("click", () => this.next());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onRepaint);
    addEventListener("beforeprint", () => this.#apply("light"));
    addEventListener("afterprint", () => this.#apply(this.choice));
    this.#label();
  }

  next() {
    this.#choose(CHOICES[(CHOICES.indexOf(this.choice) + 1) % CHOICES.length]);
    this.asked = this.choice === "system" ? null : this.choice;
    this.onChoice(this.asked);
  }

  /**
   * Going back in the history undoes a choice.
   * @param {string | null} asked by the address
   */
  follow(asked) {
    if (asked === this.asked) return;
    this.asked = asked;
    this.#choose(asked ?? "system");
  }

  /** @param {string} theme */
  #choose(theme) {
    this.choice = theme;
    localStorage.setItem(STORED, theme);
    this.#apply(theme);
  }

  /** @param {string} theme */
  #apply(theme) {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    this.#label();
    this.onRepaint();
  }

  #label() {
    const text = this.catalog.text(`theme.${this.choice}`);
    attributes(find("#theme"), { "data-choice": this.choice, "aria-label": text, title: text });
  }
}
