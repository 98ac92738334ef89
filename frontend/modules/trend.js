/**
 * @typedef {{start: string, step_seconds: number, series: {location: string, traffic: number[]}[]}} WireTrend
 * @typedef {{id: string, label: string, traffic: number[]}} TrendLine
 */

/**
 * Traffic per step and area, locations of one area added up.
 * @param {WireTrend | null} trend
 * @param {import("./layout.js").Layout} layout
 * @returns {Map<string, number[]>}
 */
export function trendByArea(trend, layout) {
  /** @type {Map<string, number[]>} */
  const areas = new Map();
  for (const { location, traffic } of trend?.series ?? []) {
    const id = layout.areaOf(location);
    const sum = areas.get(id);
    areas.set(id, sum ? traffic.map((value, step) => value + (sum[step] ?? 0)) : traffic);
  }
  return areas;
}

/**
 * The four busiest areas; a selected area comes first.
 * @param {Map<string, number[]>} traffic
 * @param {import("./area-metrics.js").AreaMetrics[]} areas busiest first
 * @param {string | null} selected
 * @returns {TrendLine[]}
 */
export function trendLines(traffic, areas, selected) {
  const chosen = areas.filter((area) => area.id === selected);
  const others = areas.filter((area) => area.id !== selected && area.traffic > 0);
  return [...chosen, ...others].slice(0, 4)
    .map(({ id, label }) => ({ id, label, traffic: traffic.get(id) ?? [] }));
}

/**
 * The instant at which each step starts, in epoch milliseconds.
 * @param {WireTrend} trend
 */
export function stepStarts(trend) {
  const start = Date.parse(trend.start);
  const steps = Math.max(0, ...trend.series.map((series) => series.traffic.length));
  return Array.from({ length: steps }, (_, step) => start + step * trend.step_seconds * 1000);
}
