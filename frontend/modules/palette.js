/**
 * The value of a colour token in the theme shown now. A canvas cannot read `light-dark()`,
 * so an element is asked.
 * @param {string} token such as `--color-ink`
 */
export function color(token) {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
