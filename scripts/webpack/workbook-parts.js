const { strFromU8, unzipSync } = require("fflate");

/**
 * A webpack loader: a workbook becomes the texts of its parts by their names. As text the samples take a half of what
 * they take packed, for the page is compressed as a whole and they are much alike.
 */
module.exports = function workbookParts(bytes) {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
  return `module.exports = ${JSON.stringify(Object.fromEntries(parts))};`;
};
module.exports.raw = true;
