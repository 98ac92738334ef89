/**
 * @typedef {{visits: number, total_traffic: number, avg_duration: number | null}} Level
 * @typedef {{location: string, current: Level, base: Level | null, change_traffic: number | null, reason: string | null}} Compared
 * @typedef {object} Comparison the answer of `/api/v1/comparison`
 * @property {string} window
 * @property {string} with
 * @property {string} from
 * @property {string} to
 * @property {Compared[]} areas
 * @property {Compared} total
 */

/**
 * How each area's traffic differs from its base, where the base is large enough to say so.
 * @param {Comparison | null} comparison
 * @param {import("./layout.js").Layout} layout
 * @returns {Map<string, number>}
 */
export function changesOf(comparison, layout) {
  const changes = new Map();
  for (const { location, change_traffic: change } of comparison?.areas ?? []) {
    if (change !== null) changes.set(layout.areaOf(location), change);
  }
  return changes;
}

/**
 * Traffic that is usual in one step of a trend, by area; only where the base says something.
 * @param {Comparison | null} comparison
 * @param {import("./layout.js").Layout} layout
 * @param {number} stepSeconds
 * @returns {Map<string, number>}
 */
export function usualLevels(comparison, layout, stepSeconds) {
  const levels = new Map();
  if (!comparison) return levels;
  const steps = (Date.parse(comparison.to) - Date.parse(comparison.from)) / 1000 / stepSeconds;
  for (const { location, base, reason } of comparison.areas) {
    if (base && reason === null && steps > 0) levels.set(layout.areaOf(location), base.total_traffic / steps);
  }
  return levels;
}

/**
 * What to say of a change: its direction and size.
 * @param {number | null | undefined} change relative; null where the base is too small
 * @returns {{direction: "up" | "down" | "even" | "none", size: number}}
 */
export function toldChange(change) {
  if (change === null || change === undefined) return { direction: "none", size: 0 };
  const percent = Math.round(change * 100);
  if (percent === 0) return { direction: "even", size: 0 };
  return { direction: percent > 0 ? "up" : "down", size: Math.abs(percent) / 100 };
}
