const MINUTE = 60_000;
const FORMATS = ["csv", "json"];

/**
 * @typedef {{store: string, window: string, lang: string, from: string | null, to: string}} Question what the page shows
 * @typedef {{table: string, step: string | null, files: {format: string, url: string}[]}} ExportTable
 */

/**
 * The tables that can be taken away of what the page shows.
 * @param {Question} question
 * @returns {ExportTable[]}
 */
export function exportTables(question) {
  const { store, window, lang } = question;
  const history = historyRange(question);
  return [
    table("areas", { store, window, group: "area", lang }),
    table("flows", { store, window, group: "area", lang }),
    table("history", { store, group: "area", lang, ...history }, history.step),
    table("customers", { lang }),
  ];
}

/**
 * Whole minutes around the window; all of the past by the day, since minutes are not kept so long; 1971 is the epoch in no zone.
 * @param {Question} question
 */
function historyRange({ from, to }) {
  const end = new Date(Math.ceil(Date.parse(to) / MINUTE) * MINUTE).toISOString();
  if (from === null) return { from: "1971-01-01", to: end, step: "1d" };
  return { from: new Date(Math.floor(Date.parse(from) / MINUTE) * MINUTE).toISOString(), to: end, step: "1m" };
}

/**
 * @param {string} name
 * @param {Record<string, string>} parameters
 * @param {string | null} step
 * @returns {ExportTable}
 */
function table(name, parameters, step = null) {
  const query = new URLSearchParams(parameters);
  return { table: name, step, files: FORMATS.map((format) => ({ format, url: `/api/v1/exports/${name}.${format}?${query}` })) };
}
