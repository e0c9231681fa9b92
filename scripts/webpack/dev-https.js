const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

/**
 * Certificates for https://localhost. First those office-addin-dev-certs keeps and the system trusts; where it may not
 * install any (no rights, no sudo), a certificate of our own, which the browser has to be told to accept.
 */
async function httpsOptions(log = console.warn) {
  try {
    return await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    const folder = path.join(os.homedir(), ".budget-disclosure-certs");
    log(
      `The trusted certificate for localhost could not be installed (${error instanceof Error ? error.message : error}).\n` +
        `Using one from ${folder} that the system does not trust: open https://localhost:3000/taskpane.html once in the\n` +
        "browser and accept it, or run `npx office-addin-dev-certs install` with the rights to do so.",
    );
    return ownCertificate(folder);
  }
}

async function ownCertificate(folder) {
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  if (!isFresh(cert)) {
    fs.mkdirSync(folder, { recursive: true });
    const { generateCertificates } = require("office-addin-dev-certs/lib/generate");
    await generateCertificates(ca, cert, key, VALID_DAYS);
  }
  return { ca: fs.readFileSync(ca), cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
}

const VALID_DAYS = 30;

const isFresh = (file) =>
  fs.existsSync(file) && Date.now() - fs.statSync(file).mtimeMs < (VALID_DAYS - 1) * 24 * 3600 * 1000;

module.exports = { httpsOptions };
