/** So many names are written out; the others are counted. */
const NAMED = 5;

export const namesText = (names: readonly string[]): string =>
  `${names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join("、")}${names.length > NAMED ? `等 ${names.length} 个单位` : ""}`;
