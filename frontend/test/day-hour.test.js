import assert from "node:assert/strict";
import { test } from "node:test";
import { dayHourTable } from "../modules/day-hour.js";

/**
 * @param {string} day
 * @param {number} hour
 * @param {number | null} total_traffic null is an hour that did not come yet
 */
function at(day, hour, total_traffic) {
  const came = total_traffic === null ? 0 : 1;
  return { day, hour, occurrences: came, recorded: total_traffic ? 1 : 0, values: { total_traffic } };
}

test("only open hours are columns, and only days with any are rows", () => {
  const table = dayHourTable({ zone: "UTC", hours: [at("mon", 8, 3), at("mon", 9, 5), at("sat", 9, 4)] }, "total_traffic");

  assert.deepEqual(table.hours, [8, 9]);
  assert.deepEqual(table.rows.map(({ day }) => day), [0, 5]);
  assert.deepEqual(table.rows[1].cells.map(({ state, value }) => [state, value]), [["closed", null], ["open", 4]]);
});

test("hours before the first and after the last visit are left out", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => at("mon", hour, hour < 7 || hour > 20 ? 0 : hour === 12 ? 0 : 1));

  assert.deepEqual(dayHourTable({ zone: "UTC", hours }, "total_traffic").hours, Array.from({ length: 14 }, (_, hour) => hour + 7));
});

test("an hour that did not come yet is missing, not empty", () => {
  const { rows, recorded } = dayHourTable({ zone: "UTC", hours: [at("mon", 9, 2), at("tue", 9, null)] }, "total_traffic");

  assert.equal(rows[1].cells[0].state, "missing");
  assert.equal(recorded, 1);
});

test("one hour is the busiest", () => {
  const { rows } = dayHourTable({ zone: "UTC", hours: [at("mon", 9, 5), at("tue", 9, 5)] }, "total_traffic");

  assert.deepEqual(rows.map(({ cells }) => cells[0].peak), [true, false]);
});

test("without history every open hour is there", () => {
  const table = dayHourTable({ zone: "UTC", hours: [at("mon", 9, null), at("mon", 10, null)] }, "total_traffic");

  assert.deepEqual(table.hours, [9, 10]);
  assert.equal(table.recorded, 0);
});
