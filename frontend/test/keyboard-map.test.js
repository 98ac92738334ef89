import assert from "node:assert/strict";
import { test } from "node:test";
import { actionOf, KEYS } from "../modules/keyboard-map.js";
import { uiMessages } from "./fixtures.js";

const free = { typing: false, enabled: true };

test("a key works in either case", () => {
  assert.equal(actionOf({ key: "p" }, free), "pause");
  assert.equal(actionOf({ key: "P" }, free), "pause");
  assert.equal(actionOf({ key: "2" }, free), "window-15m");
});

test("no key works while the reader types, but Escape", () => {
  assert.equal(actionOf({ key: "t" }, { ...free, typing: true }), null);
  assert.equal(actionOf({ key: "Escape" }, { ...free, typing: true }), "escape");
});

test("no key works when they are switched off, but Escape", () => {
  assert.equal(actionOf({ key: "?" }, { ...free, enabled: false }), null);
  assert.equal(actionOf({ key: "Escape" }, { ...free, enabled: false }), "escape");
});

test("the browser keeps its own keys", () => {
  for (const modifier of ["ctrlKey", "metaKey", "altKey", "repeat"]) {
    assert.equal(actionOf({ key: "p", [modifier]: true }, free), null, modifier);
  }
});

test("keys that nobody knows do nothing", () => {
  assert.equal(actionOf({ key: "x" }, free), null);
  assert.equal(actionOf({ key: "constructor" }, free), null);
});

test("the help explains every key", () => {
  for (const key of [...Object.keys(KEYS), "Esc"]) assert.ok(`help.key.${key}` in uiMessages(), key);
});
