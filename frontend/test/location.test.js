import assert from "node:assert/strict";
import { test } from "node:test";
import { locationKey } from "../modules/location.js";

test("spellings of one place meet in one key", () => {
  for (const name of ["Corredor A", "Corredor_A", " corredor-a ", "CORREDOR  A"]) {
    assert.equal(locationKey(name), "corredor-a");
  }
});

test("accents do not separate places", () => {
  assert.equal(locationKey("Sessão de Eletrônicos"), "sessao-de-eletronicos");
});
