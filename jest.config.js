/** Unit and property tests. Tests that need a DOM say so at their head: @jest-environment jsdom. */
module.exports = {
  testEnvironment: "node",
  // properties and generated workbooks take their time on a busy machine; a test that hangs still ends
  testTimeout: 600_000,
  reporters: ["default", "<rootDir>/scripts/tests/count-reporter.js"],
  testMatch: ["<rootDir>/src/**/*.test.ts?(x)", "<rootDir>/test/**/*.test.ts?(x)"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/browser/",
    "<rootDir>/test/together/",
    "<rootDir>/test/more/",
  ],
  setupFilesAfterEnv: ["<rootDir>/test/dom-setup.ts"],
  transform: {
    "\\.md$": "<rootDir>/test/text-module.js",
    "\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/empty-module.js" },
};
