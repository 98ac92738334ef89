import { METRICS } from "./metric.js";

export const WINDOWS = ["5m", "15m", "1h", "today", "all"];
const THEMES = ["light", "dark"];
export const COMPARES = ["previous", "usual"];
const DEFAULT_WINDOW = "15m";

/**
 * The page's state as its URL holds it.
 * @typedef {{window: string, area: string | null, metric: string, compare: string, view: string | null, theme: string | null}} Address
 */

/**
 * @param {string} search
 * @returns {Address}
 */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  return {
    window: oneOf(WINDOWS, parameters.get("window"), DEFAULT_WINDOW),
    area: parameters.get("area") || null,
    view: parameters.get("view") === "tv" ? "tv" : null,
    theme: THEMES.find((theme) => theme === parameters.get("theme")) ?? null,
    metric: oneOf(METRICS, parameters.get("metric"), METRICS[0]),
    compare: oneOf(COMPARES, parameters.get("compare"), COMPARES[0]),
  };
}

/**
 * @param {string[]} choices
 * @param {string | null} asked
 * @param {string} usual stands in for what is no choice
 */
function oneOf(choices, asked, usual) {
  return asked !== null && choices.includes(asked) ? asked : usual;
}

/**
 * `search` with some parameters changed; null removes one, all others stay.
 * @param {string} search
 * @param {Record<string, string | null>} changes
 */
export function withParameters(search, changes) {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = parameters.toString();
  return query ? `?${query}` : "";
}
