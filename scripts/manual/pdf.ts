import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RELEASE } from "../webpack/release.js";

/** A file to be handed out: its name and its bytes. */
type NamedFile = readonly [name: string, bytes: Uint8Array];

/** Word documents as PDF where LibreOffice is installed, none elsewhere. */
export function pdfsOf(documents: readonly NamedFile[]): readonly NamedFile[] {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    console.warn("No PDF of the manuals: soffice (LibreOffice) is not installed. The .html and .docx are complete.");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "manuals-"));
  try {
    const files = documents.map(([, bytes], at) => {
      const file = join(folder, `${at}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const { status, stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`soffice made no PDF: ${stderr}`);
    return documents.map(([name], at) => [
      name.replace(/docx$/, "pdf"),
      settled(readFileSync(join(folder, `${at}.pdf`))),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The moment of the conversion and the numbers drawn from it, in as many characters as before: a PDF counts its bytes. */
function settled(pdf: Buffer): Uint8Array {
  const day = RELEASE.date.replaceAll("-", "");
  const text = pdf
    .toString("latin1")
    .replace(/\/(CreationDate|ModDate)\(D:\d{14}[^)]*\)/g, (whole, key: string) =>
      `/${key}(D:${day}000000Z)`.padEnd(whole.length, " "),
    )
    .replace(/<[0-9A-F]{32}>/g, `<${"0".repeat(32)}>`)
    .replace(/\/DocChecksum \/[0-9A-F]{32}/g, `/DocChecksum /${"0".repeat(32)}`);
  return Buffer.from(text, "latin1");
}
