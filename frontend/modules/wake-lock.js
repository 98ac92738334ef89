/** Keeps the screen on; browsers let go of it whenever the page is hidden. */
export class WakeLock {
  constructor() {
    this.wanted = false;
    /** @type {WakeLockSentinel | null} */
    this.lock = null;
    document.addEventListener("visibilitychange", () => this.#ask());
  }

  /** @param {boolean} wanted */
  hold(wanted) {
    this.wanted = wanted;
    if (wanted) this.#ask();
    else this.#release();
  }

  async #ask() {
    if (!this.wanted || document.hidden || !navigator.wakeLock) return;
    try {
      const lock = await navigator.wakeLock.request("screen");
      this.#release();
      if (this.wanted) this.lock = lock;
      else lock.release();
    } catch {
      // Refused when the battery is low: then the screen goes off as it would without us.
    }
  }

  #release() {
    this.lock?.release();
    this.lock = null;
  }
}
