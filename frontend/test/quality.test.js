import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lastHour, MINUTES, reasons, wholeMinute } from "../modules/quality.js";
import { uiMessages } from "./fixtures.js";

const now = Date.parse("2026-11-23T15:00:30Z");
const counts = (accepted, rejected = 0, late = 0) => ({ accepted, rejected, late, heartbeats: 0, rejected_by_reason: {} });
const minute = (time, ...given) => ({ minute: `2026-11-23T${time}:00Z`, ...counts(...given) });

test("the hour ends with the minute that is running", () => {
  const hour = lastHour({ minutes: [minute("14:01", 1), minute("14:59", 7, 2, 1), minute("15:00", 3)] }, now);
  assert.equal(hour.length, MINUTES);
  assert.deepEqual(hour[0], { accepted: 1, rejected: 0, late: 0 });
  assert.deepEqual(hour.at(-1), { accepted: 3, rejected: 0, late: 0 });
  assert.deepEqual(wholeMinute(hour), { accepted: 7, rejected: 2, late: 1 });
});

test("minutes without a record are empty, older ones left out", () => {
  const hour = lastHour({ minutes: [minute("13:59", 99)] }, now);
  assert.ok(hour.every(({ accepted }) => accepted === 0));
});

test("the most frequent reason comes first, ties by name", () => {
  const totals = { ...counts(0), rejected_by_reason: { empty: 2, malformed_json: 5, missing_location: 2 } };
  assert.deepEqual(reasons({ totals }).map(([reason]) => reason), ["malformed_json", "empty", "missing_location"]);
});

test("every reason has its words", () => {
  const source = readFileSync(new URL("../../src/main/java/dev/footfall/reading/RejectionReason.java", import.meta.url), "utf8");
  const names = [...source.matchAll(/^\t([A-Z_]+)[,;]$/gm)].map(([, name]) => name.toLowerCase());
  assert.ok(names.length >= 19);
  for (const name of names) assert.ok(`quality.reason.${name}` in uiMessages(), name);
});
