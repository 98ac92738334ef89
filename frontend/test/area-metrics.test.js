import assert from "node:assert/strict";
import { test } from "node:test";
import { areaMetrics } from "../modules/area-metrics.js";
import { headline } from "../modules/headline.js";
import { Layout } from "../modules/layout.js";
import { layout, visits } from "./fixtures.js";

const collator = new Intl.Collator("pt-BR");
const none = new Layout(null, "en");

test("locations of one area are added up", () => {
  const [area] = areaMetrics([visits("Corredor_A", 4, 2, 10), visits("Corredor A", 6, 3, 40)], layout(), collator);
  assert.deepEqual(area, {
    location: "corredor-a", id: "corredor-a", label: "Corredor A", onPlan: true, visits: 5, duration: 50, traffic: 10, occupancy: null,
    coverage: null, silent: false, vsUsual: null, averageDwell: 10, share: 1, trafficShare: 1,
  });
});

test("areas of the plan without a visit are there with zeros", () => {
  const areas = areaMetrics([visits("Caixa", 3)], layout(), collator);
  assert.equal(areas.length, 6);
  assert.equal(areas[5].averageDwell, null);
  assert.equal(areas[5].share, 0);
});

test("ties of traffic are ranked by name", () => {
  const areas = areaMetrics([visits("b", 1), visits("á", 1), visits("c", 2)], none, collator);
  assert.deepEqual(areas.map(({ label }) => label), ["c", "á", "b"]);
});

test("the headline names busiest, quietest and the share of three", () => {
  const areas = areaMetrics([visits("a", 40), visits("b", 30), visits("c", 20), visits("d", 10)], none, collator);
  const figures = headline(areas);
  assert.equal(figures.traffic, 100);
  assert.equal(figures.busiest.label, "a");
  assert.equal(figures.quietest.label, "d");
  assert.ok(Math.abs(figures.topShare - 0.9) < 1e-9);
});

test("without traffic nothing is busiest or quietest", () => {
  const figures = headline(areaMetrics([], layout(), collator));
  assert.deepEqual(figures, { traffic: 0, visits: 0, averageDwell: null, busiest: null, quietest: null, topShare: null });
});

test("a single area is not its own opposite", () => {
  assert.equal(headline(areaMetrics([visits("a", 1)], none, collator)).quietest, null);
});

test("an area is silent when none of its sensors is heard", () => {
  const silence = (/** @type {object[]} */ ...rows) => areaMetrics(rows.map((row) => ({ ...visits("a"), ...row })), none, collator)[0].silent;
  assert.equal(silence({ sensors: 2, silent: 2 }), true);
  assert.equal(silence({ sensors: 2, silent: 1 }), false);
  assert.equal(silence({ sensors: 0, silent: 0 }), false);
  assert.equal(silence({ silent: true }), true);
  assert.equal(silence({}), false);
  assert.equal(silence({ sensors: 1, silent: 1 }, { sensors: 1, silent: 0 }), false);
  assert.equal(silence({ sensors: 1, silent: 0 }, { sensors: 1, silent: 1 }), false);
});

test("presence of spellings adds up, and the least coverage holds", () => {
  const [area] = areaMetrics([{ ...visits("a"), occupancy: 1.5, coverage: 1 }, { ...visits("A"), occupancy: 0.5, coverage: 0.4 }], none, collator);
  assert.deepEqual([area.occupancy, area.coverage], [2, 0.4]);
});

test("the server is asked for a place by its first spelling", () => {
  const [area] = areaMetrics([visits("Provador_9", 2), visits("provador 9", 1)], layout(), new Intl.Collator("en"));
  assert.deepEqual([area.id, area.location], ["provador-9", "Provador_9"]);
});
