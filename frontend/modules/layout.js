import { locationKey } from "./location.js";

/**
 * @typedef {{rect?: [number, number, number, number], polygon?: number[], path?: string}} Shape
 * @typedef {{id: string, labels: Record<string, string>, aliases?: string[], kind: string, shape: Shape, neighbours?: string[]}} LayoutArea
 * @typedef {[number, number, number, number]} ViewBox
 * @typedef {{line: [number, number, number, number]}} Door
 * @typedef {{view_box: ViewBox, outline?: {path: string}, doors?: Door[]}} Frame
 * @typedef {Frame & {id: string, name: string, areas: LayoutArea[], portrait?: Frame & {shapes: Record<string, Shape>}}} LayoutDocument
 * @typedef {Frame & {areas: {id: string, kind: string, label: string, shape: Shape}[]}} Plan
 */

/** A store's floor plan: which area a location belongs to, what it is called, how it is drawn. */
export class Layout {
  /**
   * @param {LayoutDocument | null} document null before it is there
   * @param {string} lang
   */
  constructor(document, lang) {
    this.document = document;
    this.areas = document?.areas ?? [];
    this.labels = new Map(this.areas.map((area) => [area.id, area.labels[lang] ?? area.labels.en ?? area.id]));
    /** @type {Map<string, string>} */
    this.ids = new Map();
    for (const area of this.areas) for (const alias of area.aliases ?? []) this.ids.set(locationKey(alias), area.id);
    for (const area of this.areas) this.ids.set(locationKey(area.id), area.id);
    /** @type {Map<string, string>} by the sensors' own spelling, of which there are few */
    this.known = new Map();
  }

  /**
   * The plan's area, or the location's own key where the plan does not know it.
   * @param {string} location as the sensor sent it
   */
  areaOf(location) {
    const known = this.known.get(location);
    if (known !== undefined) return known;
    const key = locationKey(location);
    const area = this.ids.get(key) ?? key;
    this.known.set(location, area);
    return area;
  }

  /** @param {string} area */
  knows(area) {
    return this.labels.has(area);
  }

  /**
   * @param {string} area
   * @param {string} location stands in for an area the plan does not know
   */
  label(area, location = area) {
    return this.labels.get(area) ?? location.trim();
  }

  /**
   * What there is to draw; nothing for a store without areas.
   * @param {boolean} portrait
   * @returns {Plan | null}
   */
  plan(portrait) {
    const { document } = this;
    if (!document?.areas.length) return null;
    const upright = portrait ? document.portrait : undefined;
    const areas = document.areas.map(({ id, kind, shape }) => ({
      id, kind, label: this.label(id), shape: upright?.shapes[id] ?? shape,
    }));
    return { ...(upright ?? document), areas };
  }
}
