import assert from "node:assert/strict";
import { test } from "node:test";
import { Latencies } from "../modules/latencies.js";

test("half and nineteen of twenty took at most that long", () => {
  const latencies = new Latencies();
  latencies.add(Array.from({ length: 100 }, (_, index) => index + 1), 0);
  assert.deepEqual(latencies.told(0), { p50: 50, p95: 95 });
});

test("after a minute a latency is forgotten", () => {
  const latencies = new Latencies();
  latencies.add([900], 0);
  latencies.add([100], 50_000);
  assert.deepEqual(latencies.told(61_000), { p50: 100, p95: 100 });
  assert.equal(latencies.told(120_000), null);
});
