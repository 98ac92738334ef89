/**
 * An area as the chosen metric shows it: in the plan, as a tile, in the ranking.
 * @typedef {object} Figure
 * @property {import("./area-metrics.js").AreaMetrics} area
 * @property {number | null} value
 * @property {string} text what stands in the area
 * @property {boolean} worded whether that is words, not a number
 * @property {string} step of the scale, or "none", "silent", "unknown"
 * @property {number} rank 1 has the largest value
 */

/**
 * The largest value first, areas without one last; equals as they come.
 * @param {import("./area-metrics.js").AreaMetrics[]} areas
 * @param {import("./metric.js").Metric} metric
 * @param {import("./heat-scale.js").HeatScale | import("./usual-scale.js").UsualScale} scale
 * @param {import("./language.js").Language} language
 * @returns {Figure[]}
 */
export function figuresOf(areas, metric, scale, language) {
  return areas
    .map((area) => ({ area, value: metric.value(area) }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0)
    .map(({ area, value }, index) => {
      const words = wordsOf(area, value, language);
      return {
        area, value, rank: index + 1,
        text: words ?? metric.text(/** @type {number} */ (value), language.formats),
        worded: words !== null,
        step: stepOf(area, value, scale),
      };
    });
}

/**
 * Nobody came, nothing was heard, nothing can be said: three things that are no number.
 * @param {import("./area-metrics.js").AreaMetrics} area
 * @param {number | null} value
 * @param {import("./language.js").Language} language
 */
function wordsOf({ visits, silent }, value, { catalog }) {
  if (silent && visits === 0) return catalog.text("area.silent");
  if (visits === 0 && !value) return catalog.text("area.none");
  return value === null ? catalog.text("na") : null;
}

/**
 * @param {import("./area-metrics.js").AreaMetrics} area
 * @param {number | null} value
 * @param {{step: (value: number | null) => string}} scale
 */
function stepOf({ visits, silent }, value, scale) {
  if (silent && visits === 0) return "silent";
  return visits === 0 && !value ? "none" : scale.step(value);
}
