import assert from "node:assert/strict";
import { test } from "node:test";
import { areaMetrics } from "../modules/area-metrics.js";
import { changesOf, toldChange, usualLevels } from "../modules/comparison.js";
import { figuresOf } from "../modules/figure.js";
import { HeatScale } from "../modules/heat-scale.js";
import { languageOf } from "../modules/language.js";
import { Layout } from "../modules/layout.js";
import { metricNamed } from "../modules/metric.js";
import { orderedIds } from "../modules/ranking-order.js";
import { UsualScale } from "../modules/usual-scale.js";
import { uiMessages, visits } from "./fixtures.js";

const none = new Layout(null, "en");
const english = languageOf({ lang: "en", locale: "en", zone: "UTC", messages: uiMessages() });

/** @param {string} name */
function figures(name, scale = new HeatScale(), usual = new Map()) {
  const rows = [visits("a", 10, 5, 500), visits("b", 40, 4, 40), { ...visits("c"), sensors: 1, silent: 1 }, visits("d")];
  const areas = areaMetrics(rows, none, english.byName, usual);
  return figuresOf(areas, metricNamed(name), scale, english);
}

test("areas are ranked by the metric asked for", () => {
  assert.deepEqual(figures("traffic").map(({ area }) => area.id), ["b", "a", "c", "d"]);
  assert.deepEqual(figures("dwell").map(({ area, text }) => [area.id, text]),
    [["a", "1.7 min"], ["b", "10 s"], ["c", "not heard from"], ["d", "no visits"]]);
});

test("nobody came, nothing was heard and nothing can be said are three things", () => {
  const shown = figures("usual", new UsualScale(), new Map([["b", 0.5]]));
  assert.deepEqual(shown.map(({ area, step, text }) => [area.id, step, text]),
    [["b", "u4", "+50%"], ["a", "unknown", "n/a"], ["c", "silent", "not heard from"], ["d", "none", "no visits"]]);
});

test("the ranking is sorted as the reader likes", () => {
  const shown = figures("dwell");
  assert.deepEqual(orderedIds(shown, "largest", english.byName), ["a", "b", "c", "d"]);
  assert.deepEqual(orderedIds(shown, "smallest", english.byName), ["b", "a", "c", "d"]);
  assert.deepEqual(orderedIds(shown.reverse(), "name", english.byName), ["a", "b", "c", "d"]);
});

test("small metrics have small steps", () => {
  const scale = new HeatScale(0.01);
  scale.observe(0.32);
  assert.deepEqual(scale.bounds().map((bound) => Math.round(bound * 100)), [0, 5, 10, 15, 20, 25, 30]);
  assert.equal(scale.step(0.32), "6");
});

test("the usual is in the middle", () => {
  const scale = new UsualScale();
  assert.deepEqual([-0.5, -0.2, 0, 0.2, 0.5, null].map((change) => scale.step(change)), ["u0", "u1", "u2", "u3", "u4", "unknown"]);
});

const level = (/** @type {number} */ total_traffic) => ({ visits: 60, total_traffic, avg_duration: 1 });
const comparison = {
  window: "1h", with: "usual", from: "2026-11-25T09:00:00Z", to: "2026-11-25T10:00:00Z",
  areas: [
    { location: "Caixa", current: level(90), base: level(60), change_traffic: 0.5, reason: null },
    { location: "Entrada", current: level(9), base: level(6), change_traffic: null, reason: "base_under_30_visits" },
    { location: "Novo", current: level(9), base: null, change_traffic: null, reason: "nothing_recorded" },
  ],
  total: { location: "loja", current: level(99), base: level(66), change_traffic: 0.5, reason: null },
};

test("a base that is too small says nothing", () => {
  assert.deepEqual([...changesOf(comparison, none)], [["caixa", 0.5]]);
  assert.deepEqual([...usualLevels(comparison, none, 60)], [["caixa", 1]]);
  assert.deepEqual([...changesOf(null, none)], []);
});

test("a change has a direction unless it rounds to nothing", () => {
  assert.deepEqual(toldChange(0.124), { direction: "up", size: 0.12 });
  assert.deepEqual(toldChange(-0.5), { direction: "down", size: 0.5 });
  assert.deepEqual(toldChange(0.004), { direction: "even", size: 0 });
  assert.deepEqual(toldChange(null), { direction: "none", size: 0 });
});
