import { readFileSync } from "node:fs";
import { Layout } from "../modules/layout.js";

const resources = new URL("../../src/main/resources/", import.meta.url);

/** @param {string} name */
export function resource(name) {
  return readFileSync(new URL(name, resources), "utf8");
}

export const lojaCentro = JSON.parse(resource("layouts/loja-centro.json"));

export function layout(lang = "pt-BR") {
  return new Layout(lojaCentro, lang);
}

/** @param {string} file */
export function messages(file) {
  const pairs = resource(file).split("\n").filter((line) => line.trim() && !line.startsWith("#"));
  return Object.fromEntries(pairs.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/** The part of the catalogue that the server hands to the page. */
export function uiMessages(file = "messages.properties") {
  const ui = Object.entries(messages(file)).filter(([key]) => key.startsWith("ui."));
  return Object.fromEntries(ui.map(([key, text]) => [key.slice(3), text]));
}

/** @param {string} location */
export function visits(location, total_traffic = 0, visits = total_traffic, total_duration = visits) {
  return { location, visits, total_duration, total_traffic };
}
