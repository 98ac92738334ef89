/**
 * The whole story of an area in one sentence, for those who do not see its colour. It begins
 * with what is written in the area, so that those who speak to the page can say what they see.
 * @param {import("./figure.js").Figure} figure
 * @param {import("./metric.js").Metric} metric
 * @param {number} areas how many are ranked
 * @param {import("./language.js").Language} language
 */
export function areaSentence({ area, text, worded, rank }, metric, areas, { catalog, formats }) {
  const { label, traffic, visits, averageDwell, silent } = area;
  if (worded && visits === 0) return catalog.text("area.full.none", label, text, rank, areas);
  const counted = catalog.plural("kpi.visits", visits, formats.number(visits));
  const story = metric.name === "traffic"
    ? catalog.text("area.full", label, formats.number(traffic), counted, formats.dwell(averageDwell), rank, areas)
    : catalog.text("area.full.metric", label, text, catalog.text(`metric.${metric.name}`), formats.number(traffic),
      counted, formats.dwell(averageDwell), rank, areas);
  return silent ? catalog.text("area.full.silent", story) : story;
}
