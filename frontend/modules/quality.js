const MINUTE = 60_000;
export const MINUTES = 60;

/**
 * @typedef {{accepted: number, heartbeats: number, late: number, rejected: number, rejected_by_reason: Record<string, number>}} Counts
 * @typedef {Counts & {minute: string}} MinuteCounts
 * @typedef {{reason: string, topic: string, partition: number, offset: number, timestamp: string, bytes: number, text: string}} Rejected
 * @typedef {{from: string, limits_reached?: string[], simulated?: boolean, totals: Counts, minutes: MinuteCounts[], rejected_readings: Rejected[]}} Quality the answer of `/api/v1/quality`, and its event
 */

/**
 * An hour of minutes up to now, those without a record with zeros.
 * @param {Quality} quality
 * @param {number} now epoch milliseconds
 */
export function lastHour({ minutes }, now) {
  const last = Math.floor(now / MINUTE) * MINUTE;
  const known = new Map(minutes.map((minute) => [Date.parse(minute.minute), minute]));
  return Array.from({ length: MINUTES }, (_, place) => {
    const { accepted = 0, rejected = 0, late = 0 } = known.get(last - (MINUTES - 1 - place) * MINUTE) ?? {};
    return { accepted, rejected, late };
  });
}

/**
 * The last minute that is over.
 * @param {ReturnType<typeof lastHour>} hour
 */
export function wholeMinute(hour) {
  return hour[hour.length - 2];
}

/**
 * Reasons of rejections, the most frequent first, ties by name.
 * @param {Quality} quality
 * @returns {[string, number][]}
 */
export function reasons({ totals }) {
  return Object.entries(totals.rejected_by_reason).sort(([one, a], [other, b]) => b - a || one.localeCompare(other, "en"));
}
