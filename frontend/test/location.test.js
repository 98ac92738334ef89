import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Layout } from "../modules/layout.js";
import { locationKey } from "../modules/location.js";

const { keys, layout, areas } = JSON.parse(readFileSync(new URL("../../src/test/resources/layouts/matching.json", import.meta.url), "utf8"));

test("the server's table of cases holds here as well", () => {
  for (const [name, key] of keys) assert.equal(locationKey(name), key, JSON.stringify(name));
  const plan = new Layout(layout, "en");
  for (const [name, area] of areas) assert.equal(plan.areaOf(name), area ?? locationKey(name), JSON.stringify(name));
});

test("spellings of one place meet in one key", () => {
  for (const name of ["Corredor A", "Corredor_A", " corredor-a ", "CORREDOR  A"]) {
    assert.equal(locationKey(name), "corredor-a");
  }
});

test("accents do not separate places", () => {
  assert.equal(locationKey("Sessão de Eletrônicos"), "sessao-de-eletronicos");
});
