import { attributes, find } from "./dom.js";

const STORED = "footfall-scale";

/** The choice of the published colour-blind scale for heat; stored, and set before the first paint. */
export class ColorScale {
  constructor() {
    const button = find("#cividis");
    const root = document.documentElement;
    const press = () => attributes(button, { "aria-pressed": String(root.dataset.scale === "cividis") });
    button.addEventListener("click", () => {
      if (root.dataset.scale === "cividis") delete root.dataset.scale;
      else root.dataset.scale = "cividis";
      localStorage.setItem(STORED, root.dataset.scale ?? "");
      press();
    });
    press();
  }
}
