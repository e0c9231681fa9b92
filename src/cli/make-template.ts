import { basename } from "node:path";
import * as v from "valibot";
import type { FieldProposal } from "../model/field-proposal";
import { parseJson } from "../model/json";
import { DEFAULT_SETTINGS } from "../model/settings";
import { UserError } from "../model/user-error";
import { type ChosenFields, templateFrom } from "../questions/index";
import { EXIT, type NarrateDeps } from "./deps";
import { misuse } from "./usage";

interface MakingFlags {
  readonly out?: string;
  readonly fields?: string;
  readonly format: "text" | "json";
}

/** budget narrate FILE --make-template LASTYEAR.docx --out TEMPLATE.docx: a document with fields, and the list of them. */
export async function makeTemplateCommand(
  file: string,
  document: string,
  { out, fields, format }: MakingFlags,
  deps: NarrateDeps,
): Promise<number> {
  if (out === undefined) throw misuse("--make-template 要与 --out 一起使用");
  if (!/\.docx$/i.test(out)) throw new UserError("templateNeedsWord", { file: out });
  const inputs = [file, document, fields].filter((each) => each !== undefined);
  const write = await deps.openOutput(out, inputs);
  const marked = {
    bytes: await deps.readBytes(document),
    file: basename(document),
    book: await deps.readBook(document, DEFAULT_SETTINGS),
  };
  const chosen = fields === undefined ? {} : await chosenFields(fields, deps);
  const { bytes, proposals, problems } = templateFrom(await deps.readBook(file, DEFAULT_SETTINGS), marked, chosen);
  await write(bytes);
  if (format === "json")
    deps.print(`${JSON.stringify({ template: out, fields: proposals.map(json), problems }, null, 1)}\n`);
  else deps.print(proposals.map(line).join(""));
  for (const problem of problems) deps.warn(problem);
  const open = proposals.filter(({ certainty, field }) => certainty !== "high" && field !== "").length;
  deps.warn(`已写入 ${out}：${proposals.length} 处建议字段，其中 ${open} 处请核对（范本中标黄）。`);
  return EXIT.clean;
}

const CERTAINTY = { high: "高", middle: "中", low: "低" } as const;

const line = ({ id, was, field, certainty, note, place }: FieldProposal): string =>
  `${CERTAINTY[certainty]} ${id} “${was}” → ${field === "" ? "不作字段" : `【${field}】`}（${note}）　${place}\n`;

const json = ({ id, was, field, certainty, note, place }: FieldProposal) => ({
  id,
  was,
  field,
  certainty,
  note,
  place,
});

const FieldsFile = v.record(v.string(), v.string());

/** As JSON: {"P12.5": "收入预算", "P20.8": ""}. */
async function chosenFields(file: string, deps: NarrateDeps): Promise<ChosenFields> {
  const parsed = v.safeParse(FieldsFile, parseJson(await deps.readText(file)));
  if (parsed.success) return parsed.output;
  throw new UserError("fieldsInvalid", { file, problem: "应为一个 JSON 对象，键是编号，值是字段名" });
}
