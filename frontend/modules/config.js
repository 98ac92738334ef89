/**
 * What the server tells the page at load.
 * @typedef {object} Config
 * @property {string} store id of the store
 * @property {string} store_name
 * @property {string} zone IANA time zone of the store
 * @property {string} lang
 * @property {string} locale BCP 47 tag for numbers and dates
 * @property {string} producer_command shell command that sends a file of readings
 * @property {Record<string, string>} messages
 */

/** @returns {Config} */
export function readConfig(page = document) {
  return JSON.parse(page.querySelector("#config")?.textContent ?? "{}");
}
