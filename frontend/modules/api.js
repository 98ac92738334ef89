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

/**
 * @param {string} url
 * @param {object} body
 */
function post(url, body) {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
  return ask(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": decodeURIComponent(token) },
    body: JSON.stringify(body),
  });
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
