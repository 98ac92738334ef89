/**
 * @typedef {object} WireArea one area of `/api/v1/metrics`, or a location that the layout does not know
 * @property {string} location
 * @property {number} visits
 * @property {number} total_duration seconds
 * @property {number} total_traffic
 *
 * @typedef {object} AreaMetrics one area of the page
 * @property {string} id
 * @property {string} label
 * @property {boolean} onPlan
 * @property {number} visits
 * @property {number} duration seconds
 * @property {number} traffic
 * @property {number | null} averageDwell seconds; null without visits
 * @property {number} share of the store's visits, 0 to 1
 * @property {number} trafficShare of the store's traffic, 0 to 1
 * @property {number} rank 1 is the busiest
 */

/**
 * Spellings of a place that the layout does not know are added up; areas of the plan
 * without a visit are there with zeros. Busiest first, ties by name.
 * @param {WireArea[]} wire
 * @param {import("./layout.js").Layout} layout
 * @param {string} locale
 * @returns {AreaMetrics[]}
 */
export function areaMetrics(wire, layout, locale) {
  const sums = new Map(layout.areas.map(({ id }) => [id, emptySum(id, layout.label(id), true)]));
  for (const row of wire) {
    const id = layout.areaOf(row.location);
    const sum = sums.get(id) ?? emptySum(id, layout.label(id, row.location), false);
    sum.visits += row.visits;
    sum.duration += row.total_duration;
    sum.traffic += row.total_traffic;
    sums.set(id, sum);
  }
  return ranked([...sums.values()], locale);
}

/**
 * @param {string} id
 * @param {string} label
 * @param {boolean} onPlan
 */
function emptySum(id, label, onPlan) {
  return { id, label, onPlan, visits: 0, duration: 0, traffic: 0 };
}

/**
 * @param {ReturnType<typeof emptySum>[]} sums
 * @param {string} locale
 */
function ranked(sums, locale) {
  const byName = new Intl.Collator(locale);
  const visits = total(sums.map((sum) => sum.visits));
  const traffic = total(sums.map((sum) => sum.traffic));
  return sums
    .sort((a, b) => b.traffic - a.traffic || byName.compare(a.label, b.label))
    .map((sum, index) => ({
      ...sum,
      averageDwell: sum.visits ? sum.duration / sum.visits : null,
      share: visits ? sum.visits / visits : 0,
      trafficShare: traffic ? sum.traffic / traffic : 0,
      rank: index + 1,
    }));
}

/** @param {number[]} values */
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
