export const STEPS = 7;

const ROUND = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.4, 2.8, 3.2, 3.6, 4, 4.5, 5, 6, 7, 8, 9, 10];
const CALM_SHARE = 0.6;
const CALM_UPDATES = 3;

/**
 * Seven equal steps from zero to a rounded maximum. The maximum rises at once and falls only
 * after three updates below 60% of it, so that colours do not flicker.
 */
export class HeatScale {
  /** @param {number} unit steps are whole multiples of it */
  constructor(unit = 1) {
    this.unit = unit;
    this.width = unit;
    this.calm = 0;
  }

  /** @param {number} maximum of the areas now */
  observe(maximum) {
    const fitting = stepWidth(maximum, this.unit);
    this.calm = maximum < CALM_SHARE * this.width * STEPS ? this.calm + 1 : 0;
    if (fitting > this.width || this.calm >= CALM_UPDATES) {
      this.width = fitting;
      this.calm = 0;
    }
  }

  /**
   * 0 to 6, or "none": nobody is not the same as few.
   * @param {number | null} value
   */
  step(value) {
    return value === null || value <= 0 ? "none" : String(Math.min(STEPS - 1, Math.floor(value / this.width)));
  }

  /** Lower bounds of the steps. */
  bounds() {
    return Array.from({ length: STEPS }, (_, step) => step * this.width);
  }

  /** Steps with their lower bounds. */
  steps() {
    return this.bounds().map((bound, step) => ({ step: String(step), bound }));
  }
}

/**
 * @param {number} maximum
 * @param {number} unit
 */
function stepWidth(maximum, unit) {
  const least = Math.max(1, maximum / unit / STEPS);
  const scale = 10 ** Math.floor(Math.log10(least));
  const factor = ROUND.find((round) => round * scale >= least) ?? 10;
  return Math.ceil(factor * scale) * unit;
}
