/**
 * Moves labels apart to at least `gap` pixels, keeping their order and staying inside
 * `top`..`bottom` as far as they fit.
 * @param {number[]} wanted y of each label
 * @param {number} gap
 * @param {number} top
 * @param {number} bottom
 * @returns {number[]} y of each label, in the given order
 */
export function spread(wanted, gap, top, bottom) {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  let free = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index], free);
    free = placed[index] + gap;
  }
  let limit = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.max(top, Math.min(placed[index], limit));
    limit = placed[index] - gap;
  }
  return placed;
}
