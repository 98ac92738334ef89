import assert from "node:assert/strict";
import { test } from "node:test";
import { paceOf, paceSettings } from "../modules/pace.js";

test("a pace is one of rate, speed and no limit", () => {
  assert.deepEqual(paceSettings("rate", 20), { rate: 20 });
  assert.deepEqual(paceSettings("60", 20), { speed: 60 });
  assert.deepEqual(paceSettings("max", 20), { as_fast_as_possible: true });
});

test("every pace of the server has its choice", () => {
  assert.equal(paceOf({ rate: 20, speed: null }), "rate");
  assert.equal(paceOf({ rate: null, speed: 10 }), "10");
  assert.equal(paceOf({ rate: null, speed: null }), "max");
});
