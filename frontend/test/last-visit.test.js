import assert from "node:assert/strict";
import { test } from "node:test";
import { lastVisit } from "../modules/last-visit.js";

const now = Date.parse("2026-11-23T15:00:30Z");
const update = {
  window: "15m", from: null, to: "", as_of: "", clock: /** @type {const} */ ("wall"), areas: [],
  trend: { start: "2026-11-23T14:56:00Z", step_seconds: 60, series: [{ location: "Caixa", traffic: [4, 0, 0, 0, 0] }] },
  ledger: { received: 7, accepted: 7, heartbeats: 0, rejected: 0, no_record: 0, declared_lost: 0, balanced: true },
};

test("before the first visit there is no last one", () => {
  assert.equal(lastVisit({ ...update, ledger: { ...update.ledger, accepted: 0 } }, null, now), null);
});

test("a count that grew was visited now", () => {
  assert.equal(lastVisit(update, { accepted: 6, at: 1 }, now), now);
});

test("a window that moved on with the clock is no visit", () => {
  assert.equal(lastVisit(update, { accepted: 7, at: 1 }, now), 1);
});

test("a page just opened reads the last visit off the trend", () => {
  assert.equal(lastVisit(update, null, now), Date.parse("2026-11-23T14:57:00Z"));
});

test("the minute that still runs has not ended yet", () => {
  const trend = { ...update.trend, series: [{ location: "Caixa", traffic: [0, 0, 0, 0, 2] }] };
  assert.equal(lastVisit({ ...update, trend }, null, now), now);
});
