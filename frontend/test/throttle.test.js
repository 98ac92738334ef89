import assert from "node:assert/strict";
import { test } from "node:test";
import { atMostEvery } from "../modules/throttle.js";

test("what comes too soon waits, and the last call is never lost", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
  let newest = 0;
  /** @type {number[]} */
  const painted = [];
  const paint = atMostEvery(500, () => painted.push(newest));

  for (newest = 1; newest <= 5; newest++) {
    paint();
    context.mock.timers.tick(100);
  }
  context.mock.timers.tick(500);
  assert.deepEqual(painted, [1, 5]);
});
