import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { EachMinute } from "../modules/each-minute.js";

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
});

/** @param {(question: string) => Promise<string>} answer */
function question(answer = async (asked) => `answer to ${asked}`) {
  const asked = [];
  const taken = [];
  const each = new EachMinute((about) => {
    asked.push(about);
    return answer(about);
  }, (got) => taken.push(got));
  return { each, asked, taken };
}

/** Until every promise that can be settled is. */
function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}

test("nothing is asked before the server can answer, and then at once", async () => {
  const { each, asked, taken } = question();

  each.about("traffic");
  await settled();
  assert.deepEqual(asked, []);
  assert.deepEqual(taken, []);
  each.reach(true);
  await settled();

  assert.deepEqual(taken, ["answer to traffic"]);
});

test("a question that was answered is not asked again when the server comes back", async () => {
  const { each, asked } = question();

  each.reach(true);
  each.about("traffic");
  await settled();
  each.reach(false);
  each.reach(true);
  await settled();

  assert.deepEqual(asked, ["traffic"]);
});

test("a question without an answer is asked again when the server comes back", async () => {
  let there = false;
  const { each, taken } = question(async () => {
    if (!there) throw new Error("gone");
    return "back";
  });

  each.reach(true);
  each.about("traffic");
  await settled();
  each.reach(false);
  there = true;
  each.reach(true);
  await settled();

  assert.deepEqual(taken, [null, "back"]);
});

test("while the server is away the last answer stays, and the minute's question waits", async () => {
  globalThis.document = /** @type {any} */ ({ hidden: false });
  const { each, asked, taken } = question();

  each.reach(true);
  each.about("traffic");
  await settled();
  each.reach(false);
  mock.timers.tick(63_000);
  await settled();
  assert.deepEqual(asked, ["traffic"]);
  each.reach(true);
  await settled();

  assert.deepEqual(asked, ["traffic", "traffic"]);
  assert.deepEqual(taken, ["answer to traffic", "answer to traffic"]);
});

test("an answer to a question that is no longer asked is dropped", async () => {
  const { each, taken } = question();

  each.reach(true);
  each.about("traffic");
  each.about("visits");
  await settled();

  assert.deepEqual(taken, ["answer to visits"]);
});
