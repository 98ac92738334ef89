/** Keeps an area's line style while it is drawn, however the ranking moves. */
export class SeriesSlots {
  constructor() {
    /** @type {(string | undefined)[]} */
    this.slots = [];
  }

  /**
   * @param {string[]} ids of the lines drawn now
   * @returns {number[]} the slot of each
   */
  assign(ids) {
    this.slots = this.slots.map((id) => (id !== undefined && ids.includes(id) ? id : undefined));
    return ids.map((id) => {
      const kept = this.slots.indexOf(id);
      if (kept >= 0) return kept;
      const free = this.slots.indexOf(undefined);
      const slot = free >= 0 ? free : this.slots.length;
      this.slots[slot] = id;
      return slot;
    });
  }
}
