/**
 * The newest numbers, and whether the reader wants to see them move. While paused it keeps
 * the newest update and counts what waits.
 * @template T
 */
export class Feed {
  /** @param {(update: T) => void} show */
  constructor(show) {
    this.show = show;
    this.paused = false;
    this.waiting = 0;
    /** @type {T | null} */
    this.held = null;
  }

  /** @param {T} update */
  take(update) {
    if (this.paused) {
      this.held = update;
      this.waiting += 1;
    } else {
      this.show(update);
    }
  }

  pause() {
    this.paused = true;
  }

  /** Forgets what waits: it belongs to a question that is no longer asked. */
  drop() {
    this.waiting = 0;
    this.held = null;
  }

  resume() {
    const update = this.held;
    this.paused = false;
    this.drop();
    if (update !== null) this.show(update);
  }
}
