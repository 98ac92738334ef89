import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../modules/language.js";
import { metricNamed } from "../modules/metric.js";
import { areaSentence } from "../modules/area-name.js";
import { uiMessages } from "./fixtures.js";

const zone = "America/Sao_Paulo";
const english = languageOf({ lang: "en", locale: "en", zone, messages: uiMessages() });
const portuguese = languageOf({ lang: "pt-BR", locale: "pt-BR", zone, messages: uiMessages("messages_pt_BR.properties") });

test("numbers are written as the reader writes them", () => {
  assert.equal(english.formats.number(1284), "1,284");
  assert.equal(portuguese.formats.number(1284), "1.284");
});

test("times are the store's", () => {
  assert.equal(portuguese.formats.time("2026-11-23T21:04:00Z"), "18:04");
});

test("ages have one unit and are never zero", () => {
  assert.deepEqual([0, 45_900, 60_000, 7_300_000].map((age) => english.formats.age(age)), ["1 s", "45 s", "1 min", "2 h"]);
});

test("dwell times have one decimal", () => {
  assert.equal(portuguese.formats.dwell(30.991), "31 s");
  assert.equal(portuguese.formats.dwell(150), "2,5 min");
  assert.equal(english.formats.dwell(null), "–");
});

test("the pill says what the design says", () => {
  const { catalog } = portuguese;
  assert.equal(catalog.text("status.live", "1 s"), "Ao vivo · há 1 s");
  assert.equal(catalog.plural("status.paused", 37, "37"), "Pausado · 37 atualizações aguardando");
  assert.equal(catalog.plural("status.paused", 1, "1"), "Pausado · 1 atualização aguardando");
});

test("a plural form that a catalogue lacks falls back to other", () => {
  assert.equal(portuguese.catalog.plural("kpi.visits", 1_000_000, "1.000.000"), "1.000.000 visitas");
});

test("an area tells its whole story", () => {
  const traffic = metricNamed("traffic");
  const area = { id: "a", label: "Caixa", onPlan: true, visits: 10, duration: 310, traffic: 57, averageDwell: 31, share: 0.1, trafficShare: 0.1, occupancy: 1.25, coverage: null, silent: false, vsUsual: null };
  assert.equal(areaSentence({ area, value: 57, text: "57", worded: false, step: "1", rank: 2 }, traffic, 6, english), "Caixa: 57 traffic, 10 visits, average dwell 31 s, rank 2 of 6");
  assert.equal(areaSentence({ area: { ...area, silent: true }, value: 1.25, text: "1.3", worded: false, step: "1", rank: 2 }, metricNamed("occupancy"), 6, english),
    "Caixa: 1.3 (Occupancy), 57 traffic, 10 visits, average dwell 31 s, rank 2 of 6. Its sensors are not heard from now");
  assert.equal(areaSentence({ area: { ...area, visits: 0 }, value: 0, text: "sem visitas", worded: true, step: "none", rank: 2 }, traffic, 6, portuguese), "Caixa: sem visitas, 2ª posição de 6");
});
