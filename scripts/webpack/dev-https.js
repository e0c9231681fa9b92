const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

/**
 * Certificates for https://localhost, without a look at the system's store of trusted ones: those that the developer
 * installed with `npx office-addin-dev-certs install`, or one of our own, which the browser has to be told to accept.
 */
async function httpsOptions(log = console.warn, home = os.homedir()) {
  const installed = filesIn(path.join(home, ".office-addin-dev-certs"));
  if (isFresh(installed.cert, 0)) return read(installed);
  const folder = path.join(home, ".budget-disclosure-certs");
  const own = filesIn(folder);
  if (!isFresh(own.cert, 1)) {
    fs.mkdirSync(folder, { recursive: true });
    const { generateCertificates } = require("office-addin-dev-certs/lib/generate");
    await generateCertificates(own.ca, own.cert, own.key, VALID_DAYS);
  }
  log(
    `Using a certificate from ${folder} that the system does not trust: open https://localhost:3000/taskpane.html once in\n` +
      "the browser and accept it. Excel wants a trusted one: `npx office-addin-dev-certs install` makes it and adds it to the\n" +
      "system's store; `npx office-addin-dev-certs uninstall` takes it out again. Nothing here does so by itself.",
  );
  return read(own);
}

const VALID_DAYS = 30;
const DAY = 24 * 3600 * 1000;

const filesIn = (folder) => ({
  ca: path.join(folder, "ca.crt"),
  cert: path.join(folder, "localhost.crt"),
  key: path.join(folder, "localhost.key"),
});

/** Valid for that many days more. */
const isFresh = (file, days) =>
  fs.existsSync(file) && Date.now() - fs.statSync(file).mtimeMs < (VALID_DAYS - days) * DAY;

const read = ({ ca, cert, key }) => ({
  ca: fs.readFileSync(ca),
  cert: fs.readFileSync(cert),
  key: fs.readFileSync(key),
});

module.exports = { httpsOptions };
