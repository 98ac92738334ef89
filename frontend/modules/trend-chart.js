import { endLabels } from "./end-labels.js";
import { color } from "./palette.js";
import { runningStep } from "./running-step.js";
import { SeriesSlots } from "./series-slots.js";

const DASHES = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
const MOST_LABEL = 170;

/** Widths: the busiest area, or the selected one, is read before the others. */
const FIRST = 2.5;
const OTHER = 1.5;
const HIGHLIGHTED = 3.5;

/** The lines of the trend card, drawn by Chart.js; the only module that touches it. */
export class TrendChart {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {string} locale
   */
  constructor(canvas, locale) {
    this.canvas = canvas;
    /** @type {string | null} */
    this.highlighted = null;
    this.slots = new SeriesSlots();
    /** @type {Map<string, string>} of this theme; asking makes the browser lay out the page */
    this.colors = new Map();
    const font = { family: getComputedStyle(canvas).fontFamily, size: 12 };
    this.chart = new (/** @type {any} */ (globalThis)).Chart(canvas, {
      type: "line",
      data: { labels: [], datasets: [] },
      options: {
        locale,
        animation: false,
        maintainAspectRatio: false,
        font,
        events: ["mousemove", "mouseout", "touchstart", "touchmove"],
        interaction: { mode: "index", intersect: false },
        layout: { padding: { top: 8, right: 0 } },
        plugins: { legend: { display: false }, annotation: { animations: { numbers: { duration: 0 } }, annotations: {} }, tooltip: { usePointStyle: true, boxHeight: 7, titleFont: font, bodyFont: font } },
        scales: {
          x: { border: { display: false }, grid: { display: false }, ticks: { font, maxRotation: 0, autoSkipPadding: 28 } },
          y: { border: { display: false }, beginAtZero: true, suggestedMax: 4, ticks: { font, precision: 0, maxTicksLimit: 5, padding: 8 } },
        },
      },
      plugins: [endLabels(() => this.#color("--color-ink")), runningStep(() => this.#color("--color-sunken"))],
    });
    this.recolor();
  }

  /**
   * @param {string[]} labels of the steps
   * @param {import("./trend.js").TrendLine[]} lines
   * @param {{level: number, text: string} | null} usual of the first line
   */
  render(labels, lines, usual) {
    const slots = this.slots.assign(lines.map(({ id }) => id));
    this.chart.data.labels = labels;
    this.chart.data.datasets = lines.map(({ id, label, traffic }, index) => ({
      id, label, slot: slots[index], data: traffic, borderDash: DASHES[slots[index]], borderColor: this.#series(slots[index]),
      cubicInterpolationMode: "monotone", borderJoinStyle: "round", pointStyle: "line",
      pointRadius: labels.length === 1 ? 3 : 0, pointHoverRadius: 3,
    }));
    this.chart.options.layout.padding.right = this.#room(lines);
    this.chart.options.plugins.annotation.annotations = usual ? { usual: this.#usualLine(usual, slots[0]) } : {};
    this.chart.options.scales.y.suggestedMax = Math.max(4, usual?.level ?? 0);
    this.highlight(this.highlighted);
  }

  /** @param {string | null} area */
  highlight(area) {
    this.highlighted = area;
    this.chart.data.datasets.forEach((/** @type {any} */ line, /** @type {number} */ place) => {
      line.borderWidth = line.id === area ? HIGHLIGHTED : place === 0 ? FIRST : OTHER;
    });
    this.chart.update("none");
  }

  /** After a change of theme. */
  recolor() {
    this.colors.clear();
    const { scales, plugins: { tooltip } } = this.chart.options;
    for (const axis of [scales.x, scales.y]) axis.ticks.color = this.#color("--color-ink-3");
    scales.y.grid.color = this.#color("--color-line");
    Object.assign(tooltip, {
      backgroundColor: this.#color("--color-ink"), titleColor: this.#color("--color-surface"), bodyColor: this.#color("--color-surface"),
    });
    for (const line of this.chart.data.datasets) line.borderColor = this.#series(line.slot);
    const { usual } = this.chart.options.plugins.annotation.annotations;
    if (usual) {
      usual.borderColor = this.#series(this.chart.data.datasets[0]?.slot ?? 0);
      Object.assign(usual.label, { backgroundColor: this.#color("--color-surface"), color: this.#color("--color-ink-2") });
    }
    this.chart.update("none");
  }

  /**
   * @param {{level: number, text: string}} usual
   * @param {number} slot of the line it belongs to
   */
  #usualLine({ level, text }, slot) {
    return {
      type: "line", yMin: level, yMax: level, borderColor: this.#series(slot), borderWidth: 1.5, borderDash: [3, 5],
      drawTime: "beforeDatasetsDraw",
      label: {
        display: true, drawTime: "afterDatasetsDraw", content: text, position: "start", yAdjust: -12, padding: { x: 4, y: 2 },
        backgroundColor: this.#color("--color-surface"), color: this.#color("--color-ink-2"),
        font: { family: getComputedStyle(this.canvas).fontFamily, size: 12, weight: 500 },
      },
    };
  }

  /** @param {import("./trend.js").TrendLine[]} lines */
  #room(lines) {
    const { ctx } = this.chart;
    ctx.font = `600 13px ${getComputedStyle(this.canvas).fontFamily}`;
    const widest = Math.max(0, ...lines.map(({ label }) => ctx.measureText(label).width));
    return Math.ceil(Math.min(widest, MOST_LABEL, this.canvas.clientWidth * 0.3)) + 20;
  }

  /** @param {number} slot */
  #series(slot) {
    return this.#color(`--color-series-${slot + 1}`);
  }

  /** @param {string} token */
  #color(token) {
    const known = this.colors.get(token) ?? color(token);
    this.colors.set(token, known);
    return known;
  }
}
