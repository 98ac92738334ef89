import assert from "node:assert/strict";
import { test } from "node:test";
import { areaMetrics } from "../modules/area-metrics.js";
import { headline } from "../modules/headline.js";
import { Layout } from "../modules/layout.js";
import { layout, visits } from "./fixtures.js";

const none = new Layout(null, "en");

test("locations of one area are added up", () => {
  const [area] = areaMetrics([visits("Corredor_A", 4, 2, 10), visits("Corredor A", 6, 3, 40)], layout(), "pt-BR");
  assert.deepEqual(area, {
    id: "corredor-a", label: "Corredor A", onPlan: true, visits: 5, duration: 50, traffic: 10,
    averageDwell: 10, share: 1, trafficShare: 1, rank: 1,
  });
});

test("areas of the plan without a visit are there with zeros", () => {
  const areas = areaMetrics([visits("Caixa", 3)], layout(), "pt-BR");
  assert.equal(areas.length, 6);
  assert.equal(areas[5].averageDwell, null);
  assert.equal(areas[5].share, 0);
});

test("ties of traffic are ranked by name", () => {
  const areas = areaMetrics([visits("b", 1), visits("á", 1), visits("c", 2)], none, "pt-BR");
  assert.deepEqual(areas.map(({ label, rank }) => [label, rank]), [["c", 1], ["á", 2], ["b", 3]]);
});

test("the headline names busiest, quietest and the share of three", () => {
  const areas = areaMetrics([visits("a", 40), visits("b", 30), visits("c", 20), visits("d", 10)], none, "en");
  const figures = headline(areas);
  assert.equal(figures.traffic, 100);
  assert.equal(figures.busiest.label, "a");
  assert.equal(figures.quietest.label, "d");
  assert.ok(Math.abs(figures.topShare - 0.9) < 1e-9);
});

test("without traffic nothing is busiest or quietest", () => {
  const figures = headline(areaMetrics([], layout(), "en"));
  assert.deepEqual(figures, { traffic: 0, visits: 0, averageDwell: null, busiest: null, quietest: null, topShare: null });
});

test("a single area is not its own opposite", () => {
  assert.equal(headline(areaMetrics([visits("a", 1)], none, "en")).quietest, null);
});
