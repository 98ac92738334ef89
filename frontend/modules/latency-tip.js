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
  }

  /**
   * Measures until what was just received is painted.
   * @param {number[]} ages of the readings when the event left
   */
  expect(ages) {
    if (!ages.length || document.hidden) return;
    const received = performance.now();
    requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      this.latencies.add(ages.map((age) => age + now - received), now);
    }));
  }

  render() {
    const told = this.latencies.told(performance.now());
    setText(find("#latency"), told
      ? this.catalog.text("latency.measured", this.formats.number(told.p50), this.formats.number(told.p95))
      : this.catalog.text("latency.none"));
  }
}
