import assert from "node:assert/strict";
import { test } from "node:test";
import { areaMetrics } from "../modules/area-metrics.js";
import { condensed, sparklinePath } from "../modules/sparkline.js";
import { SeriesSlots } from "../modules/series-slots.js";
import { spread } from "../modules/label-spread.js";
import { courseOf, missingCourse, sinceFirstVisit, stepStarts, trendByArea, trendLines } from "../modules/trend.js";
import { layout, visits } from "./fixtures.js";

const trend = {
  start: "2026-11-23T14:46:00Z",
  step_seconds: 60,
  series: [
    { location: "Corredor_A", traffic: [1, 0, 4] },
    { location: "Corredor A", traffic: [1, 1, 1] },
    { location: "Caixa", traffic: [9, 9, 9] },
  ],
};

test("series of one area are added up", () => {
  assert.deepEqual(trendByArea(trend, layout()).get("corredor-a"), [2, 1, 5]);
});

test("the busiest four are drawn, a selected area first", () => {
  const areas = areaMetrics(["a", "b", "c", "d", "e"].map((name, index) => visits(name, 9 - index)), layout(), new Intl.Collator("en"));
  const ids = (/** @type {string | null} */ selected) => trendLines(new Map(areas.map(({ id }) => [id, [1]])), areas, selected).map(({ id }) => id);
  assert.deepEqual(ids(null), ["a", "b", "c", "d"]);
  assert.deepEqual(ids("e"), ["e", "a", "b", "c"]);
});

test("steps start one after the other", () => {
  assert.deepEqual(stepStarts(trend).map((start) => new Date(start).toISOString().slice(11, 16)), ["14:46", "14:47", "14:48"]);
});

test("a sparkline has at most 14 points, and steady traffic is a level line", () => {
  for (const length of [1, 14, 15, 29, 60]) {
    const points = condensed(Array.from({ length }, () => 3));
    assert.ok(points.length <= 14);
    assert.deepEqual(new Set(points), new Set([3]));
  }
});

test("the trend begins with the first visit, but never shows less than 14 steps", () => {
  const hour = (/** @type {number} */ first) => sinceFirstVisit({
    ...trend, series: [{ location: "Caixa", traffic: Array.from({ length: 60 }, (_, step) => (step < first ? 0 : 1)) }],
  });
  const shown = (/** @type {number} */ first) => {
    const { start, series } = /** @type {import("../modules/trend.js").WireTrend} */ (hour(first));
    return [new Date(start).toISOString().slice(11, 16), series[0].traffic.length];
  };

  assert.deepEqual(shown(0), ["14:46", 60]);
  assert.deepEqual(shown(20), ["15:06", 40]);
  assert.deepEqual(shown(59), ["15:32", 14]);
  assert.deepEqual(shown(60), ["15:32", 14]);
});

test("an area without a series has no line", () => {
  const areas = areaMetrics([visits("a", 2), visits("b", 1)], layout(), new Intl.Collator("en"));
  assert.deepEqual(trendLines(new Map([["a", [2]]]), areas, "b").map(({ id }) => id), ["a"]);
});

test("a sparkline puts its largest value at the top", () => {
  assert.equal(sparklinePath([0, 2], 10, 4), "M0.0 4.0L10.0 0.0");
  assert.equal(sparklinePath([5], 10, 4), "");
});

test("labels keep their distance, their order and their room", () => {
  assert.deepEqual(spread([50, 52, 10], 16, 0, 100), [50, 66, 10]);
  assert.deepEqual(spread([98, 99, 97], 16, 0, 100), [84, 100, 68]);
});

test("a line keeps its style while the ranking moves", () => {
  const slots = new SeriesSlots();

  assert.deepEqual(slots.assign(["a", "b", "c", "d"]), [0, 1, 2, 3]);
  assert.deepEqual(slots.assign(["b", "a", "e", "d"]), [1, 0, 2, 3]);
});

test("the course of an area that is not streamed is asked for, in the trend's own steps", () => {
  const [area] = areaMetrics([visits("Entrada", 1)], layout(), new Intl.Collator("en"));

  assert.deepEqual(missingCourse(trend, area, trendByArea(trend, layout())), { area: "entrada", step: "1m", from: trend.start });
  assert.equal(missingCourse(trend, area, new Map([["entrada", [1]]])), null);
  assert.equal(missingCourse({ ...trend, step_seconds: 300 }, area, new Map()), null);
  assert.equal(missingCourse(trend, undefined, new Map()), null);
});

test("a remembered course has the steps of the trend", () => {
  const history = {
    starts: ["2026-11-23T14:45:00Z", "2026-11-23T14:46:00Z", "2026-11-23T14:47:00Z"],
    series: [{ location: "entrada", values: { total_traffic: [7, 2, null] } }],
  };

  assert.deepEqual(courseOf(history, trend), [2, 0, 0]);
});
