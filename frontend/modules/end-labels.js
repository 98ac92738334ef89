import { spread } from "./label-spread.js";

const GAP = 16;
const TICK = 8;

/**
 * A Chart.js plugin: names each line at its end, so that no legend has to be looked up.
 * @param {() => string} ink colour of the names
 */
export function endLabels(ink) {
  return {
    id: "endLabels",
    /** @param {any} chart */
    afterDatasetsDraw(chart) {
      const { ctx, chartArea: { right, top, bottom }, width } = chart;
      const ends = chart.data.datasets
        .map((/** @type {any} */ line, /** @type {number} */ index) => ({ line, end: chart.getDatasetMeta(index).data.at(-1) }))
        .filter((/** @type {any} */ { end }) => end);
      const places = spread(ends.map((/** @type {any} */ { end }) => end.y), GAP, top, bottom);
      ctx.save();
      ctx.textBaseline = "middle";
      ends.forEach((/** @type {any} */ { line }, /** @type {number} */ index) => {
        ctx.fillStyle = line.borderColor;
        ctx.fillRect(right + 4, places[index] - 1, TICK, 2);
        ctx.fillStyle = ink();
        ctx.font = `600 13px ${getComputedStyle(chart.canvas).fontFamily}`;
        ctx.fillText(clipped(ctx, line.label, width - right - TICK - 8), right + TICK + 8, places[index]);
      });
      ctx.restore();
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} width
 */
function clipped(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && ctx.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
