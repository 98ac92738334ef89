/**
 * @typedef {{day: string, hour: number, occurrences: number, recorded: number, values: Record<string, number | null>}} HourOfWeek
 * @typedef {{hours: HourOfWeek[], zone: string}} DayHours the answer of `/api/v1/history/day-hour`
 *
 * @typedef {object} DayHourCell
 * @property {"open" | "missing" | "closed"} state missing is an hour that did not come yet
 * @property {number | null} value mean per occurrence
 * @property {boolean} peak
 *
 * @typedef {{hours: number[], rows: {day: number, cells: DayHourCell[]}[], recorded: number, largest: number}} DayHourTable
 */

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * One row a day, one column an hour in which the store is open on any day. Hours before the
 * first and after the last in which anybody ever came are left out.
 * @param {DayHours} answer
 * @param {string} metric as the history calls it
 * @returns {DayHourTable}
 */
export function dayHourTable({ hours }, metric) {
  const byHour = new Map(hours.map((hour) => [`${hour.day} ${hour.hour}`, hour]));
  const values = hours.map((hour) => hour.values[metric] ?? 0);
  const largest = Math.max(0, ...values);
  const columns = visited(hours, metric);
  let peaks = 0;
  const cell = (/** @type {HourOfWeek | undefined} */ hour) => {
    if (!hour) return { state: /** @type {const} */ ("closed"), value: null, peak: false };
    const value = hour.values[metric] ?? null;
    const peak = largest > 0 && value === largest && peaks++ === 0;
    return { state: /** @type {"open" | "missing"} */ (hour.occurrences ? "open" : "missing"), value, peak };
  };
  return {
    hours: columns,
    rows: DAYS.map((day, index) => ({ day: index, cells: columns.map((hour) => cell(byHour.get(`${day} ${hour}`))) }))
      .filter(({ cells }) => cells.some(({ state }) => state !== "closed")),
    recorded: hours.reduce((sum, hour) => sum + hour.recorded, 0),
    largest,
  };
}

/**
 * @param {HourOfWeek[]} hours
 * @param {string} metric
 */
function visited(hours, metric) {
  const open = [...new Set(hours.map(({ hour }) => hour))].sort((a, b) => a - b);
  const busy = new Set(hours.filter(({ values }) => (values[metric] ?? 0) > 0).map(({ hour }) => hour));
  const first = open.findIndex((hour) => busy.has(hour));
  const last = open.findLastIndex((hour) => busy.has(hour));
  return first < 0 ? open : open.slice(first, last + 1);
}
