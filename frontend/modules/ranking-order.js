/** @typedef {"largest" | "smallest" | "name"} RankingOrder */

/**
 * Ids of the areas in the order asked for.
 * @param {import("./figure.js").Figure[]} figures the largest value first
 * @param {RankingOrder} order
 * @param {Intl.Collator} byName
 * @returns {string[]}
 */
export function orderedIds(figures, order, byName) {
  const ids = (/** @type {import("./figure.js").Figure[]} */ sorted) => sorted.map(({ area }) => area.id);
  if (order === "name") return ids(figures.toSorted((a, b) => byName.compare(a.area.label, b.area.label)));
  if (order === "largest") return ids(figures);
  return ids([...figures.filter(({ value }) => value !== null).reverse(), ...figures.filter(({ value }) => value === null)]);
}
