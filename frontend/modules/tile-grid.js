export const MOST_TILES = 24;

/** @param {number} tiles */
export function columnsFor(tiles) {
  return Math.max(1, Math.ceil(Math.sqrt(1.6 * tiles)));
}

/** Areas in the order in which they first came, so that tiles never jump. */
export class FirstSeen {
  constructor() {
    /** @type {Map<string, number>} */
    this.places = new Map();
  }

  /**
   * @template {{id: string}} T
   * @param {T[]} areas
   * @returns {T[]}
   */
  inOrder(areas) {
    for (const { id } of areas) if (!this.places.has(id)) this.places.set(id, this.places.size);
    return [...areas].sort((a, b) => (this.places.get(a.id) ?? 0) - (this.places.get(b.id) ?? 0));
  }
}
