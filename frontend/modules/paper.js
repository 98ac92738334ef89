import { find, setText } from "./dom.js";

/** The page on paper: says of when and where the numbers are, and fits the chart to the sheet. */
export class Paper {
  /** @param {{resize: () => void}} chart */
  constructor(chart) {
    addEventListener("beforeprint", () => {
      setText(find("#print-range"), find("#plan-note").textContent ?? "");
      find("#print-range").hidden = false;
      chart.resize();
    });
    addEventListener("afterprint", () => {
      find("#print-range").hidden = true;
      chart.resize();
    });
  }
}
