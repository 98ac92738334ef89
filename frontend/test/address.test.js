import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress, withParameters } from "../modules/address.js";

test("the window and the area come from the URL", () => {
  const { window, area } = readAddress("?window=1h&area=caixa");
  assert.deepEqual({ window, area }, { window: "1h", area: "caixa" });
});

test("what is no choice is the usual one", () => {
  const { window, area, view, theme } = readAddress("?window=2y&view=cinema&theme=pink");
  assert.deepEqual({ window, area, view, theme }, { window: "15m", area: null, view: null, theme: null });
});

test("the wall and the theme come from the URL", () => {
  const { view, theme } = readAddress("?view=tv&theme=dark");
  assert.deepEqual({ view, theme }, { view: "tv", theme: "dark" });
});

test("metric and comparison come from the URL, if there are such", () => {
  assert.equal(readAddress("?metric=dwell&compare=usual").metric, "dwell");
  assert.equal(readAddress("?metric=dwell&compare=usual").compare, "usual");
  assert.equal(readAddress("?metric=money&compare=never").metric, "traffic");
  assert.equal(readAddress("?metric=money&compare=never").compare, "previous");
});

test("a change keeps all other parameters", () => {
  assert.equal(withParameters("?lang=en&window=5m", { window: "all", area: "a b" }), "?lang=en&window=all&area=a+b");
  assert.equal(withParameters("?area=caixa", { area: null }), "");
});
