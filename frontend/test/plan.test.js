import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../modules/compass.js";
import { labelLines } from "../modules/plan-label.js";
import { columnsFor, FirstSeen } from "../modules/tile-grid.js";

const measure = (/** @type {string} */ text) => text.length * 8;

test("a name that fits stays in one line", () => {
  assert.deepEqual(labelLines("Corredor A", 80, 1, measure), ["Corredor A"]);
});

test("a longer name breaks at spaces", () => {
  assert.deepEqual(labelLines("Sessão de Eletrônicos", 90, 2, measure), ["Sessão de", "Eletrônicos"]);
});

test("a name that does not fit gives way", () => {
  assert.equal(labelLines("Sessão de Eletrônicos", 90, 1, measure), null);
  assert.equal(labelLines("Eletrônicos", 40, 3, measure), null);
});

test("an arrow goes to the nearest area in its direction", () => {
  const others = [{ name: "right", x: 100, y: 5 }, { name: "far", x: 300, y: 0 }, { name: "below", x: 20, y: 90 }];
  assert.equal(nearest({ x: 0, y: 0 }, others, "ArrowRight")?.name, "right");
  assert.equal(nearest({ x: 0, y: 0 }, others, "ArrowDown")?.name, "below");
  assert.equal(nearest({ x: 0, y: 0 }, others, "ArrowLeft"), null);
  assert.equal(nearest({ x: 0, y: 0 }, others, "a"), null);
});

test("tiles keep the order in which areas were first seen", () => {
  const order = new FirstSeen();

  order.inOrder([{ id: "b" }, { id: "a" }]);

  assert.deepEqual(order.inOrder([{ id: "c" }, { id: "a" }, { id: "b" }]).map(({ id }) => id), ["b", "a", "c"]);
});

test("tiles stand wider than high", () => {
  assert.deepEqual([1, 2, 6, 24].map(columnsFor), [2, 2, 4, 7]);
});
