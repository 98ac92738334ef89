import assert from "node:assert/strict";
import { test } from "node:test";
import { HeatScale } from "../modules/heat-scale.js";

function observed(...maxima) {
  const scale = new HeatScale();
  for (const maximum of maxima) scale.observe(maximum);
  return scale;
}

test("seven equal steps reach a rounded maximum", () => {
  assert.deepEqual(observed(244).bounds(), [0, 36, 72, 108, 144, 180, 216]);
});

test("the busiest area has the last colour, one without visits none", () => {
  const scale = observed(244);
  assert.equal(scale.step(244), "6");
  assert.equal(scale.step(1), "0");
  assert.equal(scale.step(0), "none");
});

test("the maximum rises at once", () => {
  assert.ok(observed(10, 1000).bounds()[6] > 800);
});

test("the maximum falls only after three updates below 60%", () => {
  assert.deepEqual(observed(244, 50, 50).bounds(), observed(244).bounds());
  assert.deepEqual(observed(244, 50, 50, 200, 50, 50).bounds(), observed(244).bounds());
  assert.deepEqual(observed(244, 50, 50, 50).bounds(), observed(50).bounds());
});

test("steps are whole numbers", () => {
  for (let maximum = 0; maximum < 5000; maximum += 7) {
    assert.ok(observed(maximum).bounds().every(Number.isInteger));
  }
});
