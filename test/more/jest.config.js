/**
 * npm run test:more: what a fresh clone cannot run. It needs the published documents beside the repository, or another
 * program on the machine, and fails where they are missing.
 */
module.exports = {
  ...require("../../jest.config.js"),
  rootDir: "../..",
  testMatch: ["<rootDir>/test/more/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
