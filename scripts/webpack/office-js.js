const path = require("node:path");

/**
 * Where the pane gets Microsoft's office.js from, chosen by OFFICE_JS at build time. The vendor supports only its own
 * addresses; "self" is for networks without the Internet.
 */
const SOURCES = {
  cdn: { url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", files: [] },
  china: {
    url: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    files: [],
  },
  self: {
    url: "office-js/office.js",
    // the loader, the Excel files of every platform it may ask for, and its texts
    files: [
      "office.js",
      "excel-android-16.00.js",
      "excel-ios-16.00.js",
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "excel-win32-16.00.js",
      "excel-win32-16.01.js",
      "excel-winrt-16.00.js",
      "o15apptofilemappingtable.js",
      "en-us/office_strings.js",
      "zh-cn/office_strings.js",
    ],
  },
};

/** The address to load, the origin the policy admits for it, and what has to be copied into the build. */
function officeJs(name = "cdn") {
  const source = SOURCES[name];
  if (!source) throw new Error(`OFFICE_JS=${name} is unknown; use one of ${Object.keys(SOURCES).join(", ")}`);
  const origin = source.url.startsWith("https:") ? new URL(source.url).origin : "";
  const folder = source.files.length > 0 ? path.dirname(require.resolve("@microsoft/office-js/package.json")) : "";
  return {
    url: source.url,
    origin,
    copies: source.files.map((file) => ({
      from: path.join(folder, "dist", file),
      to: `office-js/${file}`,
      // Microsoft's files stay as they are, byte for byte
      info: { minimized: true },
    })),
  };
}

module.exports = { officeJs };
