/** The unit tests with one registry of modules for many suites: a tenth of the time goes into loading the product. */
module.exports = {
  ...require("../../jest.config.js"),
  rootDir: "../..",
  testSequencer: "<rootDir>/test/together/longest-first.js",
  testMatch: ["<rootDir>/test/together/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
