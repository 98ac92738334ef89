/**
 * A Chart.js plugin: shades the step that is still being counted, so that its low end is not
 * read as a fall.
 * @param {() => string} shade
 */
export function runningStep(shade) {
  return {
    id: "runningStep",
    /** @param {any} chart */
    beforeDatasetsDraw(chart) {
      const points = chart.getDatasetMeta(0)?.data ?? [];
      if (points.length < 2) return;
      const { ctx, chartArea: { top, bottom } } = chart;
      const from = points.at(-2).x;
      ctx.save();
      ctx.fillStyle = shade();
      ctx.fillRect(from, top, points.at(-1).x - from, bottom - top);
      ctx.restore();
    },
  };
}
