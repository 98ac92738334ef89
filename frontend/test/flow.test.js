import assert from "node:assert/strict";
import { test } from "node:test";
import { arrow, arrowWidth, drawnFlows } from "../modules/flow.js";

/** @param {number} count */
function flow(from, to, count) {
  return { from, to, count, share: 0, median_gap: null };
}

test("the twelve most frequent are drawn, the most frequent on top", () => {
  const many = Array.from({ length: 20 }, (_, index) => flow("a", `b${index}`, index + 1));
  const drawn = drawnFlows(many, () => true);

  assert.equal(drawn.length, 12);
  assert.deepEqual([drawn[0].count, drawn[11].count], [9, 20]);
});

test("only areas of the plan have arrows", () => {
  assert.deepEqual(drawnFlows([flow("a", "x", 3), flow("a", "a", 9)], (area) => area === "a"), []);
});

test("the most frequent has the widest arrow", () => {
  assert.equal(arrowWidth(10, 10), 9);
  assert.ok(arrowWidth(1, 10) < 3);
});

test("there and back bend to different sides", () => {
  const a = { x: 0, y: 0, reach: 10 };
  const b = { x: 100, y: 0, reach: 10 };
  const height = (/** @type {string} */ curve) => Number(curve.split(/[Q ]/)[3]);

  assert.ok(height(arrow(a, b, 5).curve) < 0);
  assert.ok(height(arrow(b, a, 5).curve) > 0);
  assert.doesNotMatch(arrow(a, a, 5).head, /NaN/);
});
