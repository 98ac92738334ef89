/**
 * A name in as few lines as fit, broken at spaces; null if it does not fit at all.
 * @param {string} name
 * @param {number} width pixels
 * @param {number} lines at most
 * @param {(text: string) => number} measure width of a text in pixels
 * @returns {string[] | null}
 */
export function labelLines(name, width, lines, measure) {
  /** @type {string[]} */
  const broken = [];
  for (const word of name.split(/\s+/)) {
    const longer = broken.length ? `${broken[broken.length - 1]} ${word}` : word;
    if (broken.length && measure(longer) <= width) broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  return broken.length <= lines && broken.every((line) => measure(line) <= width) ? broken : null;
}
