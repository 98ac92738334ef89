import assert from "node:assert/strict";
import { test } from "node:test";
import { exportTables } from "../modules/export-files.js";

const question = { store: "loja-centro", window: "15m", lang: "pt-BR", from: "2026-11-23T14:46:00Z", to: "2026-11-23T15:00:30Z" };
const url = (table, asked = question) => new URL(exportTables(asked).find((each) => each.table === table).files[0].url, "http://shop");

test("every table comes as CSV and as JSON", () => {
  assert.deepEqual(exportTables(question).map(({ table, files }) => [table, ...files.map(({ format }) => format)]), [
    ["areas", "csv", "json"], ["flows", "csv", "json"], ["history", "csv", "json"], ["customers", "csv", "json"],
  ]);
});

test("areas are those of the window, the store and the language of the page", () => {
  assert.equal(url("areas").pathname, "/api/v1/exports/areas.csv");
  assert.deepEqual(Object.fromEntries(url("areas").searchParams), { store: "loja-centro", window: "15m", group: "area", lang: "pt-BR" });
});

test("history has the whole minutes of the window", () => {
  const { from, to, step } = Object.fromEntries(url("history").searchParams);
  assert.deepEqual({ from, to, step }, { from: "2026-11-23T14:46:00.000Z", to: "2026-11-23T15:01:00.000Z", step: "1m" });
});

test("all of the past goes by the day", () => {
  const { from, step } = Object.fromEntries(url("history", { ...question, window: "all", from: null }).searchParams);
  assert.deepEqual({ from, step }, { from: "1971-01-01", step: "1d" });
});
