import assert from "node:assert/strict";
import { test } from "node:test";
import { Layout } from "../modules/layout.js";
import { layout, lojaCentro } from "./fixtures.js";

test("the default plan knows the usual spellings of its areas", () => {
  const spellings = {
    "entrada": ["Entrada", "Entrance"],
    "corredor-a": ["Corredor_A", "Corredor A", "corredor-a"],
    "corredor-b": ["Corredor_B", "Corredor B"],
    "sessao-de-roupas": ["Sessao_de_Roupas", "Sessão de Roupas", "Roupas", "Clothing"],
    "sessao-de-eletronicos": ["Sessao_de_Eletronicos", "Sessão de Eletrônicos", "Eletrônicos", "Electronics"],
    "caixa": ["Caixa", "Checkout"],
  };
  for (const [area, names] of Object.entries(spellings)) {
    for (const name of names) assert.equal(layout().areaOf(name), area, name);
  }
});

test("a location that the plan does not know keeps its own key and name", () => {
  assert.equal(layout().areaOf("Provadores_2"), "provadores-2");
  assert.equal(layout().label("provadores-2", " Provadores_2 "), "Provadores_2");
});

test("an area is called as the page's language calls it", () => {
  assert.equal(layout("en").label("caixa"), "Checkout");
  assert.equal(layout("pt-BR").label("caixa"), "Caixa");
});

test("the portrait plan draws every area", () => {
  assert.deepEqual(Object.keys(lojaCentro.portrait.shapes).sort(), lojaCentro.areas.map(({ id }) => id).sort());
  assert.deepEqual(layout().plan(true).view_box, lojaCentro.portrait.view_box);
});

test("neighbours know each other", () => {
  const near = new Map(lojaCentro.areas.map(({ id, neighbours }) => [id, neighbours]));
  for (const [id, neighbours] of near) for (const other of neighbours) assert.ok(near.get(other).includes(id), `${id} ${other}`);
});

test("a store without a plan has none", () => {
  assert.equal(new Layout(null, "en").plan(false), null);
  assert.equal(new Layout({ ...lojaCentro, areas: [] }, "en").plan(true), null);
});
