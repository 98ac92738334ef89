import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
const [usual, cividis] = css.split('[data-scale="cividis"]').map((part) => [
  ...part.matchAll(/--color-([a-z0-9-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]);
const tokens = new Map([...usual, ...cividis.map(([all, name, ...values]) => [all, `cividis-${name}`, ...values])]
  .map(([, name, light, dark]) => [name, { light, dark }]));

/** Relative luminance, WCAG 2.2. */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other, theme) {
  const [high, low] = [one, other].map((name) => luminance(tokens.get(name)[theme])).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["bg", "surface", "sunken"];
const pairs = [
  ...["ink", "ink-2", "ink-3"].flatMap((ink) => grounds.map((ground) => [ink, ground, 4.5])),
  ...["good", "warn", "bad"].flatMap((state) => [[state, `${state}-bg`, 4.5], [state, "surface", 4.5]]),
  ...[0, 1, 2, 3, 4, 5, 6].map((step) => [`on-heat-${step}`, `heat-${step}`, 4.5]),
  ...[0, 1, 2, 3, 4, 5, 6].map((step) => [`cividis-on-heat-${step}`, `cividis-heat-${step}`, 4.5]),
  ...[0, 1, 2, 3, 4].map((step) => [`on-usual-${step}`, `usual-${step}`, 4.5]),
  ["on-accent", "accent", 4.5], ["accent", "surface", 4.5], ["line-strong", "surface", 3],
  ...[1, 2, 3, 4].map((line) => [`series-${line}`, "surface", 3]),
];

for (const theme of ["light", "dark"]) {
  for (const [one, other, least] of pairs) {
    test(`${one} on ${other} is readable in the ${theme} theme`, () => {
      assert.ok(contrast(one, other, theme) >= least, `${contrast(one, other, theme).toFixed(2)}:1`);
    });
  }

  for (const scale of ["heat", "cividis-heat"]) {
    test(`${scale} is monotone in the ${theme} theme`, () => {
      const steps = [0, 1, 2, 3, 4, 5, 6].map((step) => luminance(tokens.get(`${scale}-${step}`)[theme]));
      const busier = theme === "light" ? (a, b) => b < a : (a, b) => b > a;
      assert.ok(steps.every((value, step) => step === 0 || busier(steps[step - 1], value)));
    });
  }
}
