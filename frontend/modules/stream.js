import { backoff } from "./backoff.js";
import { SILENCE_MILLIS } from "./status.js";

const EVENTS = ["status", "snapshot", "metrics", "simulator", "suggestions", "quality", "heartbeat"];

/**
 * The page's one event stream. `EventSource` gives up after an HTTP 503 and waits for ever on
 * a silent connection, so opening, watching and retrying are done here.
 */
export class Stream {
  /**
   * @param {(name: string, data: any) => void} onEvent
   * @param {() => void} onChange after a loss, and when a retry is due
   */
  constructor(onEvent, onChange) {
    this.onEvent = onEvent;
    this.onChange = onChange;
    this.url = "";
    this.failures = 0;
    /** @type {EventSource | null} */
    this.source = null;
    /** @type {number | null} */
    this.heardAt = null;
    /** @type {number | null} */
    this.retryAt = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.openedAt = 0;
  }

  /** True from a loss until the first event afterwards. */
  get lost() {
    return this.failures > 0;
  }

  /** @param {string} url */
  open(url) {
    this.close();
    this.url = url;
    this.openedAt = Date.now();
    const source = new EventSource(url);
    this.source = source;
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => this.#hear(name, /** @type {MessageEvent} */ (event).data));
    }
    source.addEventListener("error", () => this.#fail());
  }

  close() {
    clearTimeout(this.timer);
    this.retryAt = null;
    this.source?.close();
    this.source = null;
  }

  retryNow() {
    this.open(this.url);
    this.onChange();
  }

  /** Called every second: a connection that says nothing is taken for lost. */
  watch(now = Date.now()) {
    if (this.source && now - Math.max(this.heardAt ?? 0, this.openedAt) >= SILENCE_MILLIS) this.#fail();
  }

  /**
   * @param {string} name
   * @param {string} data
   */
  #hear(name, data) {
    this.heardAt = Date.now();
    this.failures = 0;
    this.onEvent(name, JSON.parse(data));
  }

  #fail() {
    this.close();
    this.failures += 1;
    const wait = backoff(this.failures);
    this.retryAt = Date.now() + wait;
    this.timer = setTimeout(() => this.retryNow(), wait);
    this.onChange();
  }
}
