/**
 * @typedef {{start: string, step_seconds: number, series: {location: string, traffic: number[]}[]}} WireTrend
 * @typedef {{id: string, label: string, traffic: number[]}} TrendLine
 */

const FEWEST_STEPS = 14;

/**
 * Without the steps before the first visit, which say nothing; the newest 14 always stay.
 * @param {WireTrend | null} trend
 * @returns {WireTrend | null}
 */
export function sinceFirstVisit(trend) {
  if (!trend) return null;
  const starts = stepStarts(trend);
  const first = starts.findIndex((_, step) => trend.series.some(({ traffic }) => (traffic[step] ?? 0) > 0));
  const newest = Math.max(0, starts.length - FEWEST_STEPS);
  const skipped = first < 0 ? newest : Math.min(first, newest);
  return {
    ...trend,
    start: new Date(Date.parse(trend.start) + skipped * trend.step_seconds * 1000).toISOString(),
    series: trend.series.map((series) => ({ ...series, traffic: series.traffic.slice(skipped) })),
  };
}

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
  const known = areas.filter((area) => traffic.has(area.id));
  const chosen = known.filter((area) => area.id === selected);
  const others = known.filter((area) => area.id !== selected && area.traffic > 0);
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
