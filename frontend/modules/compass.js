/** @typedef {{x: number, y: number}} Point */

/** @type {Record<string, Point>} */
const DIRECTIONS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The nearest point in the arrow's direction; drifting sideways counts double, so that an
 * arrow goes straight on where it can.
 * @template {Point} P
 * @param {Point} from
 * @param {P[]} others
 * @param {string} key an arrow key
 * @returns {P | null}
 */
export function nearest(from, others, key) {
  const way = DIRECTIONS[key];
  if (!way) return null;
  let best = null;
  let least = Infinity;
  for (const point of others) {
    const x = point.x - from.x;
    const y = point.y - from.y;
    const ahead = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y) + Math.abs(y * way.x);
    if (ahead > 1 && ahead + 2 * aside < least) {
      best = point;
      least = ahead + 2 * aside;
    }
  }
  return best;
}
