/**
 * @typedef {{start: string, step_seconds: number, series: {location: string, traffic: number[]}[]}} WireTrend
 * @typedef {{id: string, label: string, traffic: number[]}} TrendLine
 * @typedef {{starts: string[], series: {location: string, values: {total_traffic: (number | null)[]}}[]}} History
 * @typedef {{area: string, step: string, from: string}} CourseQuestion
 */

const FEWEST_STEPS = 14;

/** @type {Record<number, string>} as the server's history calls them */
const STEPS = { 60: "1m", 3600: "1h", 86400: "1d" };

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
 * What to ask of the past for an area that is not among the busiest, whose courses are streamed.
 * @param {WireTrend | null} trend
 * @param {import("./area-metrics.js").AreaMetrics | undefined} area
 * @param {Map<string, number[]>} courses those that are known
 * @returns {CourseQuestion | null}
 */
export function missingCourse(trend, area, courses) {
  const step = STEPS[trend?.step_seconds ?? 0];
  return trend && step && area && !courses.has(area.id) ? { area: area.location, step, from: trend.start } : null;
}

/**
 * The first series of a history in the steps of the trend; nobody came where it has nothing.
 * @param {History} history
 * @param {WireTrend} trend
 * @returns {number[]}
 */
export function courseOf({ starts, series }, trend) {
  const traffic = new Map(starts.map((start, step) => [Date.parse(start), series[0]?.values.total_traffic[step] ?? 0]));
  return stepStarts(trend).map((start) => traffic.get(start) ?? 0);
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
