import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { UserError } from "../../src/model/user-error";
import { emulate } from "../excel/from-snapshot";
import { difference, findingsIn } from "../excel/through-excel";
import { sampleFiles } from "../sample-files";
import { hostInWps } from "../wps/host-in-wps";
import { handedOver } from "./handed-over";

const FILES = ["cases", "published"].flatMap((name) =>
  readdirSync(handedOver(name), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.xlsx$/i.test(file))
    .map((file) => join(handedOver(name), file)),
);

const workbooks: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...sampleFiles,
  ...FILES.map((file) => [basename(file), readFileSync(file)] as const),
];

test.each(workbooks)("%s：WPS 的窗格说的与命令行一样，另存不了副本时也一样", async (name, bytes) => {
  const snapshot = await openWorkbook(bytes, name)
    .read()
    .catch((error: unknown) => error);
  if (snapshot instanceof UserError) return;
  if (snapshot instanceof Error) throw snapshot;
  const given = snapshot as Awaited<ReturnType<ReturnType<typeof openWorkbook>["read"]>>;
  const book = Object.assign(emulate(given.sheets), { fileName: name });
  const { wps, host } = hostInWps(book);
  const read = await host.read();
  // the emulator plays the sheets; what a file tells beside its cells is asked of real files
  const { traces: _, ...cells } = { ...given, externalLinks: [], fileName: name };
  const findings = findingsIn(cells);
  expect(difference(findings, findingsIn({ ...read, externalLinks: [] }))).toEqual([]);
  wps.refuses = (call) => (call === "Workbook.SaveCopyAs" ? "没有权限" : undefined);
  const fromRanges = await host.read();
  expect(difference(findings, findingsIn({ ...fromRanges, externalLinks: [] }))).toEqual([]);
});
