import assert from "node:assert/strict";
import { test } from "node:test";
import { backoff } from "../modules/backoff.js";
import { statusOf } from "../modules/status.js";

const now = Date.parse("2026-11-23T15:00:00Z");
const running = { state: "running", steps: {}, reason: null };
const facts = { now, online: true, lost: false, paused: false, service: running, heardAt: now, shown: true, updatedAt: now };

const expected = {
  connecting: { service: null, heardAt: null, shown: false, updatedAt: null },
  starting: { service: { ...running, state: "starting" } },
  live: { updatedAt: now - 10_000 },
  quiet: { updatedAt: now - 10_001 },
  paused: { paused: true },
  stale: { heardAt: now - 40_000 },
  reconnecting: { lost: true },
  restarting: { service: { ...running, state: "restarting" } },
  offline: { online: false, lost: true },
  error: { service: { ...running, state: "failed" } },
};

for (const [status, change] of Object.entries(expected)) {
  test(`the page is ${status}`, () => {
    assert.equal(statusOf({ ...facts, ...change }), status);
  });
}

test("a store without any visit yet is quiet, not live", () => {
  assert.equal(statusOf({ ...facts, updatedAt: null }), "quiet");
});

test("a stopped count is told like a failed one", () => {
  assert.equal(statusOf({ ...facts, service: { ...running, state: "stopped" } }), "error");
});

test("a pause does not hide a lost connection", () => {
  assert.equal(statusOf({ ...facts, paused: true, lost: true }), "reconnecting");
});

test("retries wait longer each time, up to half a minute", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => backoff(failures, () => 0.5));
  assert.deepEqual(waits, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test("retries are spread by a fifth either way", () => {
  assert.equal(backoff(3, () => 0), 3200);
  assert.equal(backoff(3, () => 1), 4800);
});
