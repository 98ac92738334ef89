const SECONDS = [1, 2, 4, 8, 16, 30];

/**
 * Milliseconds to wait before the next attempt, give or take a fifth, so that a hundred pages
 * do not come back in one instant.
 * @param {number} failures so far, at least 1
 * @param {() => number} random 0 to 1
 */
export function backoff(failures, random = Math.random) {
  const seconds = SECONDS[Math.min(failures, SECONDS.length) - 1];
  return Math.round(seconds * 1000 * (0.8 + 0.4 * random()));
}
