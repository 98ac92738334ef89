const POINTS = 14;

/**
 * At most 14 means of as many neighbouring values each, counted from the newest; oldest first.
 * Steady traffic stays a level line.
 * @param {number[]} values
 */
export function condensed(values) {
  const size = Math.ceil(values.length / POINTS);
  const means = [];
  for (let end = values.length; end > 0; end -= size) {
    const part = values.slice(Math.max(0, end - size), end);
    means.unshift(part.reduce((sum, value) => sum + value, 0) / part.length);
  }
  return means;
}

/**
 * An SVG path from left to right, the largest value at the top.
 * @param {number[]} values
 * @param {number} width
 * @param {number} height
 */
export function sparklinePath(values, width, height) {
  const points = condensed(values);
  if (points.length < 2) return "";
  const top = Math.max(1, ...points);
  return points
    .map((value, index) => {
      const x = (index * width) / (points.length - 1);
      const y = height - (value / top) * height;
      return `${index ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}
