const POINTS = 14;

/**
 * At most 14 sums of neighbouring values, oldest first.
 * @param {number[]} values
 */
export function condensed(values) {
  if (values.length <= POINTS) return values;
  const sums = Array(POINTS).fill(0);
  values.forEach((value, index) => { sums[Math.floor((index * POINTS) / values.length)] += value; });
  return sums;
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
