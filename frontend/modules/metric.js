/**
 * One of the figures by which areas are coloured, labelled and ranked.
 * @typedef {object} Metric
 * @property {string} name as the URL has it
 * @property {number} unit the smallest step that its scale may have
 * @property {boolean} [diverging] its middle is nothing special, either end is
 * @property {string} history what `/api/v1/history` calls it, or what comes closest
 * @property {(area: import("./area-metrics.js").AreaMetrics) => number | null} value null when there is none
 * @property {(value: number, formats: import("./formats.js").Formats) => string} text
 */

/** @type {Metric[]} */
const ALL = [
  { name: "traffic", unit: 1, history: "total_traffic", value: (area) => area.traffic, text: (value, formats) => formats.number(value) },
  { name: "visits", unit: 1, history: "visits", value: (area) => area.visits, text: (value, formats) => formats.number(value) },
  { name: "dwell", unit: 1, history: "avg_duration", value: (area) => area.averageDwell, text: (value, formats) => formats.dwell(value) },
  { name: "occupancy", unit: 0.1, history: "occupancy", value: (area) => area.occupancy, text: (value, formats) => formats.decimal(value) },
  { name: "share", unit: 0.01, history: "share", value: (area) => area.share, text: (value, formats) => formats.percent(value) },
  {
    name: "usual", unit: 0.1, diverging: true, history: "total_traffic",
    value: (area) => area.vsUsual, text: (value, formats) => formats.change(value),
  },
];

export const METRICS = ALL.map(({ name }) => name);

/**
 * The metric of that name; traffic for any other.
 * @param {string} name
 * @returns {Metric}
 */
export function metricNamed(name) {
  return ALL.find((metric) => metric.name === name) ?? ALL[0];
}
