/** @typedef {{from: string, to: string, count: number, share: number, median_gap: number | null}} Flow */
/** @typedef {{x: number, y: number, reach: number}} Centre reach is how far from it arrows stay */
/** @typedef {{curve: string, head: string}} Arrow two SVG paths */

const ARROWS = 12;
const THINNEST = 1.5;
const THICKEST = 9;
const BEND = 0.18;
const TRIM = 0.55;

/**
 * The transitions that are drawn, the fewest first, so that the most lie on top.
 * @param {Flow[]} flows
 * @param {(area: string) => boolean} drawn whether the plan has the area
 */
export function drawnFlows(flows, drawn) {
  return flows
    .filter(({ from, to, count }) => count > 0 && from !== to && drawn(from) && drawn(to))
    .sort((a, b) => b.count - a.count)
    .slice(0, ARROWS)
    .reverse();
}

/**
 * Pixels: the area of an arrow tells the count.
 * @param {number} count
 * @param {number} most
 */
export function arrowWidth(count, most) {
  return THINNEST + (THICKEST - THINNEST) * (most > 0 ? count / most : 0);
}

/**
 * An arrow that bends to its own left, so that there and back do not cover each other.
 * @param {Centre} from
 * @param {Centre} to
 * @param {number} head length of its head
 * @returns {Arrow}
 */
export function arrow(from, to, head) {
  const middle = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * BEND,
    y: (from.y + to.y) / 2 - (to.x - from.x) * BEND,
  };
  const start = towards(from, middle, from.reach * TRIM);
  const tip = towards(to, middle, to.reach * TRIM);
  const neck = towards(tip, middle, head);
  const side = { x: ((tip.y - neck.y) / head) * head * 0.55, y: ((neck.x - tip.x) / head) * head * 0.55 };
  return {
    curve: `M${at(start)}Q${at(middle)} ${at(neck)}`,
    head: `M${at(tip)}L${at({ x: neck.x + side.x, y: neck.y + side.y })}L${at({ x: neck.x - side.x, y: neck.y - side.y })}Z`,
  };
}

/**
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} goal
 * @param {number} way at most half of the distance
 */
function towards(from, goal, way) {
  const x = goal.x - from.x;
  const y = goal.y - from.y;
  const distance = Math.hypot(x, y) || 1;
  const part = Math.min(0.5, way / distance);
  return { x: from.x + x * part, y: from.y + y * part };
}

/** @param {{x: number, y: number}} point */
function at({ x, y }) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
