import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { messages, resource } from "./fixtures.js";

const english = messages("messages.properties");
const portuguese = messages("messages_pt_BR.properties");

test("both catalogues have the same keys", () => {
  assert.deepEqual(Object.keys(portuguese).sort(), Object.keys(english).sort());
});

test("both texts of a key have the same places", () => {
  const places = (/** @type {string} */ text) => (text.match(/\{\d\}/g) ?? []).sort();
  for (const key of Object.keys(english)) assert.deepEqual(places(portuguese[key]), places(english[key]), key);
});

test("the page shell finds all its texts", () => {
  for (const [, key] of resource("templates/index.html").matchAll(/#\{([^}]+)\}/g)) assert.ok(key in english, key);
});

test("the modules find all their texts", () => {
  const modules = new URL("../modules/", import.meta.url);
  for (const file of readdirSync(modules)) {
    const source = readFileSync(new URL(file, modules), "utf8");
    for (const [, method, key] of source.matchAll(/catalog\.(text|plural)\("([^"]+)"/g)) {
      assert.ok(`ui.${key}${method === "plural" ? ".other" : ""}` in english, `${file}: ${key}`);
    }
  }
});

test("the shell holds nothing that a strict content policy refuses", () => {
  const shell = resource("templates/index.html");
  assert.doesNotMatch(shell, /\sstyle=|\son[a-z]+=|<style/);
});
