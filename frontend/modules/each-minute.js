const AFTER_THE_MINUTE = 2500;
const MINUTE = 60_000;

/**
 * A question to the server whose answer changes with the minute. It is asked as soon as
 * the server can answer, and again shortly after each minute has passed, unless nobody
 * looks; an answer to a question that is no longer asked is dropped.
 * @template Q, A
 */
export class EachMinute {
  /**
   * @param {(question: Q) => Promise<A>} ask
   * @param {(answer: A | null) => void} take null when the server did not answer
   */
  constructor(ask, take) {
    this.ask = ask;
    this.take = take;
    /** @type {Q | null} */
    this.question = null;
    this.asked = 0;
    this.held = false;
    this.reachable = false;
    this.missed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {Q | null} question null asks nothing any more */
  about(question) {
    if (JSON.stringify(question) === JSON.stringify(this.question)) return;
    this.question = question;
    if (question === null) this.take(null);
    this.again();
  }

  /** While held, for a pause, the answer stays as it is; what is new is still asked. */
  hold(held = true) {
    this.held = held;
    if (!held) this.again();
  }

  /** @param {boolean} reachable whether the server is there and has started */
  reach(reachable) {
    const found = reachable && !this.reachable;
    this.reachable = reachable;
    if (found && this.missed) this.again();
  }

  async again() {
    clearTimeout(this.timer);
    this.asked += 1;
    const { asked, question } = this;
    if (question === null) return;
    this.timer = setTimeout(() => this.#due(), MINUTE - (Date.now() % MINUTE) + AFTER_THE_MINUTE);
    this.missed = !this.reachable;
    if (this.missed) return;
    const answer = await this.ask(question).catch(() => null);
    if (asked !== this.asked) return;
    this.missed = answer === null;
    this.take(answer);
  }

  #due() {
    if (this.held || document.hidden) {
      this.timer = setTimeout(() => this.#due(), MINUTE);
    } else {
      this.again();
    }
  }
}
