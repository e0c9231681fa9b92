import type { CellRef } from "../../model/cell";
import type { EditedForm, FormFinding, FormPath } from "../../model/edited-form";
import type { Finding } from "../../model/finding";
import { nameOfForm, type TargetForm } from "../../model/target";
import { formOf } from "./to-form";

/** Sheets of forms that stand in no workbook begin with this character of private use: no sheet of a user does. */
const MARK = "\uE000";
/** An address on such a sheet in a message, with further cells of the same sheet: X!A5、A7. */
const ADDRESSES = /\uE000\d+![A-Z]+(\d+)(?:、[A-Z]+\d+(?![\d!]))*/gu;
const OPEN = "\uE001";
const CLOSE = "\uE002";

/** Levels, name and value from left to right, as on any sheet: a rule looks whether a level stands in its column. */
const PARTS = ["level1", "level2", "name", "medium", "value", "weight"];
const columnOf = (path: FormPath): number => Math.max(0, PARTS.indexOf(path.split(":")[2] ?? "")) + 1;

/** Edited forms as the rules can judge them: each place has a cell of its own, on a sheet that does not exist. */
export class DraftSheets {
  readonly forms: readonly TargetForm[];
  private readonly paths: readonly (readonly FormPath[])[];

  constructor(private readonly edited: readonly EditedForm[]) {
    const read = edited.map((form, i) => {
      const paths: FormPath[] = [];
      const cellOf = (path: FormPath): CellRef => ({
        sheet: `${MARK}${i}`,
        row: paths.push(path),
        column: columnOf(path),
      });
      return { form: formOf(form, cellOf), paths };
    });
    this.forms = read.map(({ form }) => form);
    this.paths = read.map(({ paths }) => paths);
  }

  /** What was found about each form, in the order of the forms. Findings about none of them are left out. */
  placed(findings: readonly Finding[]): readonly (readonly FormFinding[])[] {
    return this.edited.map((_, i) =>
      findings.flatMap((finding): readonly FormFinding[] => {
        const own = finding.cells.filter(({ sheet }) => sheet === `${MARK}${i}`);
        const [path, ...also] = [...new Set(own.map(({ row }) => this.paths[i]?.[row - 1] ?? ""))];
        if (path === undefined) return [];
        const { code, severity } = finding;
        return [{ code, severity, message: this.spoken(finding.message, i), path, also }];
      }),
    );
  }

  /** Beside the form nobody needs its name in front of each message. */
  private spoken(message: string, form: number): string {
    const own = this.forms[form];
    const name = own ? `“${nameOfForm(own).replaceAll("“", "‘").replaceAll("”", "’")}”：` : "";
    const words = this.readable(message);
    return words.startsWith(name) ? words.slice(name.length) : words;
  }

  /** A message without addresses that exist nowhere: those in brackets go, others become the words of their place. */
  private readable(message: string): string {
    const named = message.replace(ADDRESSES, (addresses, row: string) => {
      const form = Number(addresses.slice(1, addresses.indexOf("!")));
      return `${OPEN}${this.wordsOf(form, Number(row))}${CLOSE}`;
    });
    return named
      .replace(/（\uE001[^\uE002]*\uE002(?:、\uE001[^\uE002]*\uE002)*(?: 等 \d+ 格)?）/gu, "")
      .replace(/；\uE001[^\uE002]*\uE002(?=）)/gu, "")
      .replaceAll(OPEN, "")
      .replaceAll(CLOSE, "");
  }

  private wordsOf(form: number, row: number): string {
    const [kind, id, part] = (this.paths[form]?.[row - 1] ?? "").split(":");
    if (kind !== "indicator") return "本表金额";
    if (part === "weight") return "各指标权重";
    const name = this.edited[form]?.indicators.find((each) => each.id === id)?.name ?? "";
    return name === "" ? "相关指标" : `“${name}”`;
  }
}
