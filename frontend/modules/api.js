/** The server's answer to a request it refused, with its own words (RFC 9457). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} detail
   */
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/**
 * One row per area of the store's layout: the server merges their locations exactly.
 * @param {string} store
 * @param {string} window
 * @param {string} lang of the suggestions among the events
 */
export function metricsUrl(store, window, lang) {
  return `/api/v1/metrics?${new URLSearchParams({ window, store, group: "area", lang })}`;
}

/**
 * @param {string} store
 * @returns {Promise<import("./layout.js").LayoutDocument>}
 */
export function fetchLayout(store) {
  return ask(layoutUrl(store));
}

/**
 * Where a layout to begin with can be downloaded.
 * @param {string} store
 */
export function starterUrl(store) {
  return `${layoutUrl(store)}/starter`;
}

/** @param {string} store */
function layoutUrl(store) {
  return `/api/v1/stores/${encodeURIComponent(store)}/layout`;
}

/**
 * A window beside what was before it, area by area.
 * @param {{store: string, window: string, with: string}} question
 * @returns {Promise<import("./comparison.js").Comparison>}
 */
export function fetchComparison(question) {
  return ask(`/api/v1/comparison?${new URLSearchParams({ ...question, group: "area" })}`);
}

/**
 * How the hours of a week differ, for one area or the whole store.
 * @param {{store: string, metric: string, area?: string}} question
 * @returns {Promise<import("./day-hour.js").DayHours>}
 */
export function fetchDayHours(question) {
  return ask(`/api/v1/history/day-hour?${new URLSearchParams({ ...question, group: "area" })}`);
}

/**
 * How the traffic of one area went.
 * @param {{store: string} & import("./trend.js").CourseQuestion} question
 * @returns {Promise<import("./trend.js").History>}
 */
export function fetchCourse(question) {
  return ask(`/api/v1/history?${new URLSearchParams({ ...question, metric: "total_traffic", group: "area" })}`);
}

/**
 * Which areas customers went to from which.
 * @param {{store: string, window: string, limit: string}} question
 * @returns {Promise<{flows: import("./flow.js").Flow[]}>}
 */
export function fetchFlows(question) {
  return ask(`/api/v1/flows?${new URLSearchParams({ ...question, group: "area" })}`);
}

/** @returns {Promise<{stores: import("./store-switch.js").Store[]}>} */
export function fetchStores() {
  return ask("/api/v1/stores");
}

/**
 * @param {import("./pace.js").PaceSettings & {scenario?: string, count?: number, seed?: number, faults?: boolean}} settings
 *   without a count it never ends
 * @returns {Promise<import("./simulator-panel.js").Simulator>}
 */
export function startSimulator(settings) {
  return post("/api/v1/simulator/start", settings);
}

/**
 * @param {import("./pace.js").PaceSettings} pace
 * @returns {Promise<import("./simulator-panel.js").Simulator>}
 */
export function changeSpeed(pace) {
  return post("/api/v1/simulator/speed", pace);
}

/** @returns {Promise<import("./truth-line.js").Truth>} */
export function fetchTruth() {
  return ask("/api/v1/simulator/truth");
}

/** @returns {Promise<import("./simulator-panel.js").Simulator>} */
export function stopSimulator() {
  return post("/api/v1/simulator/stop", {});
}

/** @returns {Promise<import("./quality.js").Quality>} */
export function fetchQuality() {
  return ask("/api/v1/quality");
}

/**
 * One page of customers whose id contains `q`.
 * @param {{q: string, sort: string, cursor: string | null}} question
 * @returns {Promise<{customers: import("./customers-drawer.js").Customer[], next_cursor: string | null}>}
 */
export function fetchCustomers({ q, sort, cursor }) {
  return ask(`/api/v1/customers?${new URLSearchParams({ sort, limit: "50", ...(q && { q }), ...(cursor && { cursor }) })}`);
}

/**
 * @param {string} id
 * @returns {Promise<import("./customer-view.js").CustomerDetails>}
 */
export function fetchCustomer(id) {
  return ask(`/api/v1/customers/${encodeURIComponent(id)}`);
}

/**
 * For good; the totals of the areas stay.
 * @param {string} id
 */
export function eraseCustomer(id) {
  return ask(`/api/v1/customers/${encodeURIComponent(id)}`, { method: "DELETE", headers: csrf() });
}

/**
 * @param {string} url
 * @param {object} body
 */
function post(url, body) {
  return ask(url, { method: "POST", headers: { "Content-Type": "application/json", ...csrf() }, body: JSON.stringify(body) });
}

/** The token that a command needs, from its cookie. */
function csrf() {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
  return { "X-XSRF-TOKEN": decodeURIComponent(token) };
}

/**
 * @param {string} url
 * @param {RequestInit} [request]
 * @returns {Promise<any>}
 * @throws {Problem} on any answer but 2xx, or none (status 0)
 */
async function ask(url, request = {}) {
  const headers = { Accept: "application/json, application/problem+json", ...request.headers };
  const answer = await fetch(url, { ...request, headers }).catch((failure) => {
    throw new Problem(0, String(failure.message ?? failure));
  });
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Problem(answer.status, body?.detail ?? body?.title ?? `HTTP ${answer.status}`);
  return body;
}
