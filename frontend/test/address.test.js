import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress, withParameters } from "../modules/address.js";

test("the window and the area come from the URL", () => {
  assert.deepEqual(readAddress("?window=1h&area=caixa"), { window: "1h", area: "caixa" });
});

test("an unknown window is the usual one", () => {
  assert.deepEqual(readAddress("?window=2y"), { window: "15m", area: null });
});

test("a change keeps all other parameters", () => {
  assert.equal(withParameters("?lang=en&window=5m", { window: "all", area: "a b" }), "?lang=en&window=all&area=a+b");
  assert.equal(withParameters("?area=caixa", { area: null }), "");
});
