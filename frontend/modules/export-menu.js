import { exportTables } from "./export-files.js";
import { find, html, setText } from "./dom.js";
import { Menu } from "./menu.js";

/** @typedef {{plan: () => Promise<void>, trend: () => Promise<void>}} Pictures */

/** What can be taken away: tables as CSV and JSON, plan and trend as pictures, the page on paper. */
export class ExportMenu {
  /**
   * @param {import("./language.js").Language} language
   * @param {() => import("./export-files.js").Question | null} question null before the first numbers
   * @param {Pictures} pictures
   */
  constructor(language, question, pictures) {
    this.language = language;
    this.question = question;
    this.menu = new Menu("export", () => this.#fill());
    for (const [id, draw] of [["plan", () => pictures.plan()], ["trend", () => pictures.trend()]]) {
      find(`#export-${id}`).addEventListener("click", () => this.#picture(/** @type {() => Promise<void>} */ (draw)));
    }
    find("#export-print").addEventListener("click", () => {
      this.menu.close();
      print();
    });
  }

  open() {
    this.menu.open();
  }

  #fill() {
    const { catalog } = this.language;
    const question = this.question();
    const simulated = !find("#simulated").hidden;
    const window = question ? find(`#windows [data-window="${question.window}"]`).textContent ?? "" : "–";
    setText(find("#export-note"), catalog.text(simulated ? "export.note.simulated" : "export.note", window));
    find("#export-files").replaceChildren(...(question ? exportTables(question).map((table) => this.#row(table)) : []));
  }

  /** @param {import("./export-files.js").ExportTable} table */
  #row({ table, step, files }) {
    const { catalog } = this.language;
    const name = catalog.text(`export.${table}`, step ? catalog.text(`export.step.${step}`) : "");
    return html("li", { class: "export-row" }, html("span", {}, name), ...files.map(({ format, url }) => html("a", {
      class: "button", href: url, download: true, "aria-label": catalog.text("export.file", name, format.toUpperCase()),
    }, format.toUpperCase())));
  }

  /** @param {() => Promise<void>} draw */
  async #picture(draw) {
    try {
      await draw();
      this.menu.close();
      this.menu.button.focus();
    } catch {
      setText(find("#export-note"), this.language.catalog.text("export.failed"));
    }
  }
}
