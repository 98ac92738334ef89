/** Single keys and what they do; the help shows them in this order. */
export const KEYS = Object.freeze({
  "?": "help", 1: "window-5m", 2: "window-15m", 3: "window-1h", 4: "window-today",
  P: "pause", M: "plan", T: "tv", D: "theme", L: "language", C: "copy", E: "export",
});

/** @typedef {{key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, repeat?: boolean}} Press */

/**
 * What a key asks for, or null. Keys with Ctrl, Meta or Alt belong to browser and system;
 * Escape works always, the others neither while typing, nor switched off.
 * @param {Press} press
 * @param {{typing: boolean, enabled: boolean}} state
 * @returns {string | null}
 */
export function actionOf({ key, ctrlKey, metaKey, altKey, repeat }, { typing, enabled }) {
  if (ctrlKey || metaKey || altKey || repeat) return null;
  if (key === "Escape") return "escape";
  if (typing || !enabled) return null;
  const name = key.toUpperCase();
  return Object.hasOwn(KEYS, name) ? /** @type {Record<string, string>} */ (KEYS)[name] : null;
}
