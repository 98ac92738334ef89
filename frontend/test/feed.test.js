import assert from "node:assert/strict";
import { test } from "node:test";
import { Feed } from "../modules/feed.js";

test("updates show as they come", () => {
  const shown = [];
  const feed = new Feed((update) => shown.push(update));

  feed.take(1);
  feed.take(2);

  assert.deepEqual(shown, [1, 2]);
});

test("a pause counts what waits and shows the newest afterwards", () => {
  const shown = [];
  const feed = new Feed((update) => shown.push(update));

  feed.pause();
  feed.take(1);
  feed.take(2);
  assert.equal(feed.waiting, 2);
  feed.resume();

  assert.deepEqual(shown, [2]);
  assert.equal(feed.waiting, 0);
});

test("what was dropped never shows", () => {
  const shown = [];
  const feed = new Feed((update) => shown.push(update));

  feed.pause();
  feed.take(1);
  feed.drop();
  feed.resume();

  assert.deepEqual(shown, []);
});
