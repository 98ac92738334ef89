import { find, setText } from "./dom.js";
import { Latencies } from "./latencies.js";

/**
 * How long readings take from Kafka to the screen: until the event left the server by its own
 * clock, and from there to the paint by the page's. The way between, which no single clock
 * sees, is left out.
 */
export class LatencyTip {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
    this.latencies = new Latencies();
    /** @type {{ages: number[], received: number}[]} */
    this.expected = [];
  }

  /**
   * Measures until what was just received is painted.
   * @param {number[]} ages of the readings when the event left
   */
  expect(ages) {
    if (ages.length && !document.hidden) this.expected.push({ ages, received: performance.now() });
  }

  /** What was received so far is on the screen with the next frame. */
  painting() {
    const { expected } = this;
    this.expected = [];
    if (!expected.length || document.hidden) return;
    requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      this.latencies.add(expected.flatMap(({ ages, received }) => ages.map((age) => age + now - received)), now);
    }));
  }

  render() {
    const told = this.latencies.told(performance.now());
    setText(find("#latency"), told
      ? this.catalog.text("latency.measured", this.formats.number(told.p50), this.formats.number(told.p95))
      : this.catalog.text("latency.none"));
  }
}
