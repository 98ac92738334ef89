/**
 * @typedef {object} WireArea one area of `/api/v1/metrics`, or a location that the layout does not know
 * @property {string} location
 * @property {number} visits
 * @property {number} total_duration seconds
 * @property {number} total_traffic
 * @property {number | null} [occupancy] mean customers present
 * @property {number | null} [coverage] minutes heard ÷ minutes expected, 0 to 1
 * @property {number} [sensors] last heard in the area
 * @property {number | boolean} [silent] how many of them say nothing now
 *
 * @typedef {object} AreaMetrics one area of the page
 * @property {string} id
 * @property {string} label
 * @property {string} location by which the server knows it; the first spelling of a place that the layout does not know
 * @property {boolean} onPlan
 * @property {number} visits
 * @property {number} duration seconds
 * @property {number} traffic
 * @property {number | null} occupancy mean customers present
 * @property {number | null} coverage 0 to 1
 * @property {boolean} silent no sensor of it is heard
 * @property {number | null} vsUsual relative change of traffic; null where the base is too small
 * @property {number | null} averageDwell seconds; null without visits
 * @property {number} share of the store's visits, 0 to 1
 * @property {number} trafficShare of the store's traffic, 0 to 1
 */

/** @type {ReadonlyMap<string, number>} */
const NO_CHANGES = new Map();

/**
 * Spellings of a place that the layout does not know are added up; areas of the plan
 * without a visit are there with zeros. Busiest first, ties by name.
 * @param {WireArea[]} wire
 * @param {import("./layout.js").Layout} layout
 * @param {Intl.Collator} byName
 * @param {ReadonlyMap<string, number>} usual change of traffic against the usual, by area
 * @returns {AreaMetrics[]}
 */
export function areaMetrics(wire, layout, byName, usual = NO_CHANGES) {
  const sums = new Map(layout.areas.map(({ id }) => [id, emptySum(id, layout.label(id), id)]));
  for (const row of wire) {
    const id = layout.areaOf(row.location);
    const sum = sums.get(id) ?? emptySum(id, layout.label(id, row.location), row.location, false);
    sum.silent = isSilent(row) && (sum.silent || sum.rows === 0);
    sum.rows += 1;
    sum.visits += row.visits;
    sum.duration += row.total_duration;
    sum.traffic += row.total_traffic;
    sum.occupancy = plus(sum.occupancy, row.occupancy);
    sum.coverage = least(sum.coverage, row.coverage);
    sums.set(id, sum);
  }
  return derived([...sums.values()], byName, usual);
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string} location
 * @param {boolean} onPlan
 */
function emptySum(id, label, location, onPlan = true) {
  return {
    id, label, location, onPlan, rows: 0, visits: 0, duration: 0, traffic: 0, silent: false,
    occupancy: /** @type {number | null} */ (null), coverage: /** @type {number | null} */ (null),
  };
}

/**
 * Whether none of the sensors that were heard in it before is heard now.
 * @param {WireArea} row
 */
function isSilent({ sensors = 0, silent = 0 }) {
  return silent === true || (sensors > 0 && Number(silent) >= sensors);
}

/**
 * @param {number | null} sum
 * @param {number | null | undefined} value
 */
function plus(sum, value) {
  return typeof value === "number" ? (sum ?? 0) + value : sum;
}

/**
 * @param {number | null} before
 * @param {number | null | undefined} value
 */
function least(before, value) {
  return typeof value === "number" ? Math.min(before ?? value, value) : before;
}

/**
 * @param {ReturnType<typeof emptySum>[]} sums
 * @param {Intl.Collator} byName
 * @param {ReadonlyMap<string, number>} usual
 */
function derived(sums, byName, usual) {
  let visits = 0;
  let traffic = 0;
  for (const sum of sums) {
    visits += sum.visits;
    traffic += sum.traffic;
  }
  return sums
    .sort((a, b) => b.traffic - a.traffic || byName.compare(a.label, b.label))
    .map(({ rows, ...sum }) => ({
      ...sum,
      vsUsual: usual.get(sum.id) ?? null,
      averageDwell: sum.visits ? sum.duration / sum.visits : null,
      share: visits ? sum.visits / visits : 0,
      trafficShare: traffic ? sum.traffic / traffic : 0,
    }));
}
