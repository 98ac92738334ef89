import { color } from "./palette.js";

const SCALE = 2;
const MARGIN = 24;
const TITLE = 28;
const LINE = 22;
const HEAD = MARGIN + TITLE + LINE + 12;

/**
 * @typedef {object} Caption
 * @property {string} title
 * @property {string} note time range and zone
 * @property {string} chip says that the data is made up; empty when it is not
 */

/**
 * A picture of one part of the page, with what it needs to be understood elsewhere.
 * @param {{width: number, height: number}} size of the part, pixels of the screen
 * @param {Caption} caption
 * @param {(context: CanvasRenderingContext2D, place: {x: number, y: number, scale: number}) => void} paint
 * @returns {Promise<Blob>}
 */
export function picture({ width, height }, caption, paint) {
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + HEAD + MARGIN) * SCALE;
  const context = canvas.getContext("2d");
  if (!context) return Promise.reject(new Error("No canvas"));
  context.fillStyle = color("--color-surface");
  context.fillRect(0, 0, canvas.width, canvas.height);
  paintCaption(context, caption, width);
  paint(context, { x: MARGIN * SCALE, y: HEAD * SCALE, scale: SCALE });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/png");
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Caption} caption
 * @param {number} width
 */
function paintCaption(context, { title, note, chip }, width) {
  const family = getComputedStyle(document.body).fontFamily;
  context.save();
  context.scale(SCALE, SCALE);
  context.fillStyle = color("--color-ink");
  context.font = `600 20px ${family}`;
  context.fillText(title, MARGIN, MARGIN + 18, width);
  context.fillStyle = color("--color-ink-2");
  context.font = `400 14px ${family}`;
  context.fillText(note, MARGIN, MARGIN + TITLE + 12, width);
  if (chip) {
    context.textAlign = "right";
    context.font = `600 14px ${family}`;
    context.fillText(chip, MARGIN + width, MARGIN + TITLE + 12);
  }
  context.restore();
}

/**
 * @param {Blob} blob
 * @param {string} name of the file
 */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
