/** More than a person follows number by number; a page of them is painted less often. */
export const MANY_AREAS = 60;

const TURNS = 10;

/**
 * Whose turn it is. What nobody sees at the moment, a row out of sight or the sentence for
 * those who listen, is renewed with every painting where areas are few; of many, a tenth is.
 */
export class Turns {
  constructor() {
    this.turn = 0;
  }

  /**
   * @param {number} areas
   * @returns {(number: number) => boolean} whether it is the turn of the area of that number
   */
  next(areas) {
    this.turn = (this.turn + 1) % TURNS;
    const { turn } = this;
    return areas > MANY_AREAS ? (number) => number % TURNS === turn : () => true;
  }
}
