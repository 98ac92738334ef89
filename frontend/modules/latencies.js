const KEPT_MILLIS = 60_000;

/** Latencies of the last minute. */
export class Latencies {
  constructor() {
    /** @type {{at: number, millis: number}[]} */
    this.samples = [];
  }

  /**
   * @param {number[]} latencies milliseconds
   * @param {number} now
   */
  add(latencies, now) {
    this.#forget(now);
    for (const millis of latencies) this.samples.push({ at: now, millis });
  }

  /**
   * Half, and nineteen of twenty, took at most that long; null without any.
   * @param {number} now
   */
  told(now) {
    this.#forget(now);
    if (!this.samples.length) return null;
    const sorted = this.samples.map(({ millis }) => millis).sort((a, b) => a - b);
    const quantile = (/** @type {number} */ q) => sorted[Math.ceil(q * sorted.length) - 1];
    return { p50: quantile(0.5), p95: quantile(0.95) };
  }

  /** @param {number} now */
  #forget(now) {
    const first = this.samples.findIndex(({ at }) => now - at <= KEPT_MILLIS);
    this.samples = first < 0 ? [] : this.samples.slice(first);
  }
}
