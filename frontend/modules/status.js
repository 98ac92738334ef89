export const FRESH_MILLIS = 10_000;
export const SILENCE_MILLIS = 40_000;

/**
 * @typedef {object} Service the server's own state, event `status`
 * @property {"starting" | "running" | "restarting" | "failed" | "stopped"} state
 * @property {Record<string, string>} steps
 * @property {string | null} reason
 *
 * @typedef {object} Facts what the page knows; instants in epoch milliseconds
 * @property {number} now
 * @property {boolean} online
 * @property {boolean} lost the stream is closed and being retried
 * @property {boolean} paused
 * @property {Service | null} service
 * @property {number | null} heardAt last event of any kind
 * @property {boolean} shown numbers are on the screen
 * @property {number | null} updatedAt last visit, null before the first
 *
 * @typedef {"connecting" | "starting" | "live" | "quiet" | "paused" | "stale" | "reconnecting" | "restarting" | "offline" | "error"} Status
 */

/**
 * The one state that the pill shows: what keeps data away comes before what was asked for.
 * @param {Facts} facts
 * @returns {Status}
 */
export function statusOf({ now, online, lost, paused, service, heardAt, shown, updatedAt }) {
  if (!online) return "offline";
  if (heardAt !== null && now - heardAt >= SILENCE_MILLIS) return "stale";
  if (lost) return "reconnecting";
  if (service?.state === "failed" || service?.state === "stopped") return "error";
  if (service?.state === "restarting") return "restarting";
  if (service?.state === "starting") return "starting";
  if (paused) return "paused";
  if (!shown) return "connecting";
  return updatedAt !== null && now - updatedAt <= FRESH_MILLIS ? "live" : "quiet";
}
