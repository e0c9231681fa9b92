import { findingJson } from "../../src/cli/check-json";
import { openWorkbook } from "../../src/hosts/xlsx/index";
import { Desk } from "../../src/workbench/desk";
import type { GridHost } from "../../src/workbench/grid-host";
import { about, realAnswers } from "../taskpane/asking";
import { runBudget } from "../cli/run-budget";

/** A finding as the command line prints it. */
export type PrintedFinding = Readonly<ReturnType<typeof findingJson>>;

/** What a shell says of a file: findings, or that it cannot be read. */
export type Said = readonly PrintedFinding[] | "refused";

/** The command line, started once for all workbooks of a folder; by their paths in it. */
export async function onCommandLine(folder: string): Promise<ReadonlyMap<string, Said>> {
  const { out } = await runBudget(["check", folder, "--format", "json"]);
  const files = JSON.parse(out) as readonly { readonly file: string; readonly findings?: readonly PrintedFinding[] }[];
  return new Map(files.map(({ file, findings }) => [file, findings ?? "refused"]));
}

/** The stand-alone page: the file opened on its desk and shown by its grid, reviewed by its worker. */
export async function onPage(bytes: Uint8Array, name: string): Promise<Said> {
  const desk = new Desk(openWorkbook);
  await desk.openSample(name, bytes);
  const host = desk.getState().files[0]?.host;
  if (!host) return "refused";
  await showFormulas(host);
  const { findings } = await realAnswers().review(about(await host.read()));
  return JSON.parse(JSON.stringify(findings.map(findingJson))) as readonly PrintedFinding[];
}

/** The grid calculates what has no result in order to show it, with the arithmetic of a browser. */
async function showFormulas(host: GridHost): Promise<void> {
  const { sheets } = await host.read();
  host.calculated(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, result }) =>
        result === "missing" ? [{ cell: { sheet: name, row, column }, value: 0.1 + 0.2 }] : [],
      ),
    ),
  );
}
