/**
 * When the newest visit was counted, in epoch milliseconds, and null before the first. An
 * update does not say it: windows move on by the clock too. So it is now when the count has
 * grown, and otherwise what the trend shows, to the minute.
 * @param {import("./dashboard.js").Update} update
 * @param {{accepted: number, at: number | null} | null} before what was known; null at first
 * @param {number} now
 * @returns {number | null}
 */
export function lastVisit({ clock, trend, ledger }, before, now) {
  const accepted = ledger?.accepted ?? 0;
  if (accepted === 0) return null;
  if (before) return accepted === before.accepted ? before.at : now;
  if (clock === "replay" || !trend) return now;
  const steps = Math.max(0, ...trend.series.map(({ traffic }) => 1 + traffic.findLastIndex((value) => value > 0)));
  return Math.min(now, Date.parse(trend.start) + steps * trend.step_seconds * 1000);
}
