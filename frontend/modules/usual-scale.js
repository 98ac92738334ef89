const BOUNDS = [-0.3, -0.1, 0.1, 0.3];

/** Five steps from much less than usual to much more. They never move, so colours keep their meaning. */
export class UsualScale {
  /** @param {number} _maximum changes nothing */
  observe(_maximum) {}

  /** @param {number | null} value relative change, 0.1 is a tenth more */
  step(value) {
    if (value === null) return "unknown";
    const above = BOUNDS.findIndex((bound) => value < bound);
    return `u${above < 0 ? BOUNDS.length : above}`;
  }

  /** Steps with their lower bounds; the first has none. */
  steps() {
    return [null, ...BOUNDS].map((bound, index) => ({ step: `u${index}`, bound }));
  }
}
