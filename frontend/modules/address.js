export const WINDOWS = ["5m", "15m", "1h", "today", "all"];
const THEMES = ["light", "dark"];
const DEFAULT_WINDOW = "15m";

/**
 * The page's state as its URL holds it.
 * @typedef {{window: string, area: string | null, view: string | null, theme: string | null}} Address
 */

/**
 * @param {string} search
 * @returns {Address}
 */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const asked = parameters.get("window") ?? "";
  return {
    window: WINDOWS.includes(asked) ? asked : DEFAULT_WINDOW,
    area: parameters.get("area") || null,
    view: parameters.get("view") === "tv" ? "tv" : null,
    theme: THEMES.find((theme) => theme === parameters.get("theme")) ?? null,
  };
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
