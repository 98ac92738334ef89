const SHAPES = "rect, polygon, path, line, text, tspan";
const HATCH_GAP = 8;

/**
 * Draws an inline SVG as it is on the screen onto a canvas, shape by shape with its computed
 * style. Loading a serialized copy as an image would need `blob:` in the content policy.
 * @param {CanvasRenderingContext2D} context
 * @param {SVGSVGElement} root
 * @param {{x: number, y: number, scale: number}} place where its top left goes, canvas pixels for one of the screen
 */
export function paintSvg(context, root, { x, y, scale }) {
  const origin = root.getBoundingClientRect();
  for (const node of root.querySelectorAll(SHAPES)) {
    if (!(node instanceof SVGGraphicsElement) || node.closest("defs, marker, clipPath") || !isSeen(node)) continue;
    const matrix = node.getScreenCTM();
    if (!matrix) continue;
    context.save();
    context.setTransform(scale, 0, 0, scale, x - origin.left * scale, y - origin.top * scale);
    context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    if (node instanceof SVGTextContentElement) paintText(context, node);
    else paintShape(context, node);
    context.restore();
  }
}

/** @param {SVGGraphicsElement} node */
function isSeen(node) {
  return node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {SVGGraphicsElement} node
 */
function paintShape(context, node) {
  const path = outline(node);
  const style = getComputedStyle(node);
  context.globalAlpha = opacity(node);
  if (style.fill.startsWith("url(")) hatch(context, path, node);
  else if (style.fill !== "none") {
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke === "none" || style.stroke.startsWith("url(")) return;
  context.strokeStyle = style.stroke;
  context.lineWidth = parseFloat(style.strokeWidth);
  context.lineCap = /** @type {CanvasLineCap} */ (style.strokeLinecap);
  context.lineJoin = /** @type {CanvasLineJoin} */ (style.strokeLinejoin === "round" ? "round" : "miter");
  context.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
  context.stroke(path);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {SVGTextContentElement} node
 */
function paintText(context, node) {
  const text = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE).map((child) => child.textContent).join("").trim();
  if (!text || !node.getNumberOfChars()) return;
  const style = getComputedStyle(node);
  const start = node.getStartPositionOfChar(0);
  context.globalAlpha = opacity(node);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.fill;
  context.fillText(text, start.x, start.y);
}

/**
 * @param {SVGGraphicsElement} node
 * @returns {Path2D}
 */
function outline(node) {
  const path = new Path2D();
  if (node instanceof SVGRectElement) {
    const [x, y, width, height, rx] = [node.x, node.y, node.width, node.height, node.rx].map(({ baseVal }) => baseVal.value);
    path.roundRect(x, y, width, height, rx);
  } else if (node instanceof SVGPolygonElement) {
    [...node.points].forEach((point, index) => (index ? path.lineTo(point.x, point.y) : path.moveTo(point.x, point.y)));
    path.closePath();
  } else if (node instanceof SVGLineElement) {
    path.moveTo(node.x1.baseVal.value, node.y1.baseVal.value);
    path.lineTo(node.x2.baseVal.value, node.y2.baseVal.value);
  } else {
    path.addPath(new Path2D(node.getAttribute("d") ?? ""));
  }
  return path;
}

/**
 * A shape filled with a pattern: the pattern's ground, and its line again and again.
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} path
 * @param {SVGGraphicsElement} node
 */
function hatch(context, path, node) {
  const id = /#([\w-]+)/.exec(getComputedStyle(node).fill)?.[1] ?? "";
  const pattern = node.ownerSVGElement?.querySelector(`#${id}`);
  const ground = pattern?.querySelector("rect");
  const line = pattern?.querySelector("line, path");
  context.save();
  context.clip(path);
  const { x, y, width, height } = node.getBBox();
  context.fillStyle = ground ? getComputedStyle(ground).fill : "transparent";
  context.fillRect(x, y, width, height);
  if (line) {
    const style = getComputedStyle(line);
    context.strokeStyle = style.stroke;
    context.lineWidth = parseFloat(style.strokeWidth);
    context.beginPath();
    for (let at = x - height; at < x + width; at += HATCH_GAP * Math.SQRT2) {
      context.moveTo(at + height, y);
      context.lineTo(at, y + height);
    }
    context.stroke();
  }
  context.restore();
}

/** @param {Element} node */
function opacity(node) {
  let value = 1;
  for (let at = /** @type {Element | null} */ (node); at && at.tagName !== "svg"; at = at.parentElement) {
    value *= Number(getComputedStyle(at).opacity);
  }
  return value;
}
