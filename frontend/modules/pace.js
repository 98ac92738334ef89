/** @typedef {{rate?: number, speed?: number, as_fast_as_possible?: boolean}} PaceSettings */

/**
 * What the server is asked for.
 * @param {string} pace "rate", "max", or how many times faster than the clock
 * @param {number} rate readings a second
 * @returns {PaceSettings}
 */
export function paceSettings(pace, rate) {
  if (pace === "rate") return { rate };
  return pace === "max" ? { as_fast_as_possible: true } : { speed: Number(pace) };
}

/**
 * The choice that stands for what the server does.
 * @param {{rate: number | null, speed: number | null}} simulator
 */
export function paceOf({ rate, speed }) {
  if (rate !== null) return "rate";
  return speed === null ? "max" : String(speed);
}
