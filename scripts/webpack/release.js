const { version, released } = require("../../package.json");
const catalogueUntil = require("../../src/catalogue/known-until.json");

/** Which issue this is, from package.json and the classification: `Release` of src/model/release.ts. */
const RELEASE = { version, date: released, catalogueUntil };

/** For the sources of the pages, which find it under this name. */
const definedRelease = { __RELEASE__: JSON.stringify(RELEASE) };

module.exports = { RELEASE, definedRelease };
