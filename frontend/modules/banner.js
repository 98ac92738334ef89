import { attributes, find, setText } from "./dom.js";

/** @typedef {{retryAt: number | null, updatedAt: number | null}} Connection updatedAt: the last numbers that came */

const COUNTS_NOT = ["starting", "restarting", "error"];

/** What keeps new numbers away, and what the reader can do about it. */
export class Banner {
  /**
   * @param {import("./language.js").Language} language
   * @param {() => void} onRetry
   */
  constructor({ catalog, formats }, onRetry) {
    this.catalog = catalog;
    this.formats = formats;
    this.root = find("#banner");
    this.line = find("#banner-text");
    this.retry = find("#retry");
    this.retry.addEventListener("click", onRetry);
  }

  /**
   * @param {import("./status.js").Status} status
   * @param {import("./status.js").Facts} facts
   * @param {Connection} connection
   */
  render(status, facts, connection) {
    const trouble = this.#trouble(status, facts, connection);
    attributes(this.root, { hidden: trouble === null, "data-state": status });
    this.retry.hidden = !(status === "reconnecting" || status === "stale");
    if (trouble !== null) setText(this.line, [trouble, ...this.#shown(status, facts, connection)].join(" "));
  }

  /**
   * @param {import("./status.js").Status} status
   * @param {import("./status.js").Facts} facts
   * @param {Connection} connection
   */
  #trouble(status, { now, service }, { retryAt, updatedAt }) {
    const { catalog, formats } = this;
    if (status === "starting") return updatedAt === null ? null : catalog.text("banner.starting");
    if (status === "offline") return catalog.text("banner.offline");
    if (status === "restarting" || status === "error") {
      const reason = service?.reason ? [catalog.text("banner.reason", service.reason)] : [];
      return [catalog.text(`banner.${status}`), ...reason].join(" ");
    }
    if (status !== "reconnecting" && status !== "stale") return null;
    return retryAt === null
      ? catalog.text("banner.retrying")
      : catalog.text("banner.retry", formats.age(retryAt - now + 999));
  }

  /**
   * As long as the server was heard, its last numbers were true, unless it said that it does
   * not count.
   * @param {import("./status.js").Status} status
   * @param {import("./status.js").Facts} facts
   * @param {Connection} connection
   */
  #shown(status, { heardAt }, { updatedAt }) {
    const trueAt = COUNTS_NOT.includes(status) ? updatedAt : heardAt;
    return updatedAt !== null && trueAt !== null ? [this.catalog.text("banner.shown", this.formats.time(trueAt))] : [];
  }
}
