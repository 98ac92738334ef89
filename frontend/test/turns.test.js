import assert from "node:assert/strict";
import { test } from "node:test";
import { MANY_AREAS, Turns } from "../modules/turns.js";

test("with few areas it is everyone's turn each time", () => {
  const isTurnOf = new Turns().next(MANY_AREAS);

  assert.ok([0, 1, 59].every(isTurnOf));
});

test("of many areas each has its turn once in ten times", () => {
  const turns = new Turns();
  const had = Array.from({ length: 500 }, () => 0);

  for (let time = 0; time < 10; time += 1) {
    const isTurnOf = turns.next(500);
    had.forEach((_, number) => { if (isTurnOf(number)) had[number] += 1; });
  }

  assert.deepEqual(new Set(had), new Set([1]));
});
