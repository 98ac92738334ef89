const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * @template {Element} E
 * @param {E} node
 * @param {Attributes} attributes null, undefined and false leave one out
 * @returns {E}
 */
export function attributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value === true ? "" : String(value));
  }
  return node;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} given
 * @param {...(Node | string)} children strings become text, never markup
 */
export function html(tag, given = {}, ...children) {
  const node = attributes(document.createElement(tag), given);
  node.append(...children);
  return node;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} given
 * @param {...(Node | string)} children
 */
export function svg(tag, given = {}, ...children) {
  const node = attributes(document.createElementNS(SVG, tag), given);
  node.append(...children);
  return node;
}

/**
 * @param {string} selector
 * @param {ParentNode} root
 * @returns {HTMLElement}
 */
export function find(selector, root = document) {
  const node = root.querySelector(selector);
  if (!node) throw new Error(`The page has no ${selector}.`);
  return /** @type {HTMLElement} */ (node);
}

/**
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
