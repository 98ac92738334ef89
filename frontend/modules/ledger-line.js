import { attributes, find, setText } from "./dom.js";

/**
 * @typedef {object} Ledger
 * @property {number} received
 * @property {number} accepted
 * @property {number} heartbeats
 * @property {number} rejected
 * @property {number} no_record
 * @property {number} declared_lost
 * @property {boolean} balanced
 */

/** Where every reading went, as a sum that has to come out even. */
export class LedgerLine {
  /** @param {import("./language.js").Language} language */
  constructor({ catalog, formats }) {
    this.catalog = catalog;
    this.formats = formats;
  }

  /** @param {Ledger | null | undefined} ledger */
  render(ledger) {
    find("#ledger").hidden = !ledger;
    if (!ledger) return;
    const { catalog, formats } = this;
    const terms = [ledger.received, ledger.accepted, ledger.heartbeats, ledger.rejected, ledger.no_record];
    const line = catalog.text("ledger.line", ...terms.map((term) => formats.number(term)));
    const lost = ledger.declared_lost ? [catalog.text("ledger.lost", formats.number(ledger.declared_lost))] : [];
    setText(find("#ledger-line"), [line, ...lost].join(" "));
    attributes(find("#ledger"), { "data-balanced": String(ledger.balanced) });
    setText(find("#ledger-verdict"), catalog.text(ledger.balanced ? "ledger.balanced" : "ledger.unbalanced"));
  }
}
