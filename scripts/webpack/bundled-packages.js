const fs = require("node:fs");
const path = require("node:path");

/** Where a build writes which packages it bundled; `npm run release` puts their licences together. */
const BUNDLED = path.join(__dirname, "../../dist-maps/bundled");

/** "/x/node_modules/a/node_modules/@b/c/d.js" → "node_modules/a/node_modules/@b/c"; undefined for a file of our own. */
function packageOf(file) {
  const parts = file.replaceAll("\\", "/").split("/node_modules/");
  const last = parts.pop();
  if (parts.length === 0) return undefined;
  const name = /^(@[^/]+\/)?[^/]+/.exec(last)[0];
  return ["", ...parts.slice(1), name].join("/node_modules/").slice(1);
}

function writeBundled(name, files) {
  const folders = new Set(files.map(packageOf).filter(Boolean));
  fs.mkdirSync(BUNDLED, { recursive: true });
  fs.writeFileSync(path.join(BUNDLED, `${name}.json`), `${JSON.stringify([...folders].sort(), null, 1)}\n`);
}

/** A webpack plugin. Modules that were joined into one count each. */
const bundledPackages = (name) => ({
  apply: (compiler) =>
    compiler.hooks.done.tap("BundledPackages", ({ compilation }) => {
      const filesOf = (module) =>
        module.modules ? [...module.modules].flatMap(filesOf) : [module.nameForCondition?.() ?? ""];
      writeBundled(name, [...compilation.modules].flatMap(filesOf));
    }),
});

module.exports = { BUNDLED, bundledPackages, packageOf, writeBundled };
