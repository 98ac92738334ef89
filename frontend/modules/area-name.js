/**
 * The whole story of an area in one sentence, for those who do not see its colour. It begins
 * with what is written in the area, so that those who speak to the page can say what they see.
 * @param {import("./area-metrics.js").AreaMetrics} area
 * @param {number} areas how many are ranked
 * @param {import("./language.js").Language} language
 */
export function areaSentence(area, areas, { catalog, formats }) {
  const { label, traffic, visits, averageDwell, rank } = area;
  if (visits === 0) return catalog.text("area.full.none", label, rank, areas);
  const counted = catalog.plural("kpi.visits", visits, formats.number(visits));
  return catalog.text("area.full", label, formats.number(traffic), counted, formats.dwell(averageDwell), rank, areas);
}

/**
 * What stands in an area: its traffic, or words where nobody came.
 * @param {import("./area-metrics.js").AreaMetrics} area
 * @param {import("./language.js").Language} language
 */
export function areaValue({ visits, traffic }, { catalog, formats }) {
  return visits === 0 ? catalog.text("area.none") : formats.number(traffic);
}
