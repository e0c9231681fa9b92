import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Server, createServer } from "node:https";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { generateCertificates } from "office-addin-dev-certs/lib/generate";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

export interface Site {
  readonly url: string;
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder on https://localhost; office.js trusts a frame only over https and on the pane's own host. */
export async function serveSecurely(folder: string): Promise<Site> {
  const missing: string[] = [];
  const server = createServer(await certificate(), (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    readFile(join(folder, normalize(pathname))).then(
      (content) =>
        response.setHeader("content-type", TYPES[extname(pathname)] ?? "application/octet-stream").end(content),
      () => {
        missing.push(pathname);
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `https://localhost:${portOf(server)}`, missing, close: () => close(server) };
}

async function certificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), "excel-frame-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await generateCertificates(ca, cert, key, 2);
  const made = { cert: readFileSync(cert), key: readFileSync(key) };
  rmSync(folder, { recursive: true });
  return made;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
