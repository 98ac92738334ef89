/**
 * The key under which spellings of one place meet: "Corredor A", "Corredor_A" and
 * "corredor-a" are all `corredor-a`.
 * @param {string} name
 */
export function locationKey(name) {
  return name.trim().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[_\s]+/g, "-");
}
