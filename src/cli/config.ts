import * as v from "valibot";
import { fromA1 } from "../model/cell";
import { type RuleCode, SEVERITIES } from "../model/finding";
import { isColumnMeaning, isRowMeaning } from "../model/meaning";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings";
import { TABLE_TERMS, type TableId } from "../model/table-id";
import { UserError } from "../model/user-error";
import { PROFILES } from "../profiles/index";
import { inheritedKey } from "./inherited-key";

const reason = v.pipe(v.string(), v.trim(), v.minLength(4, "理由至少四个字"));
const ruleCode = v.pipe(v.string(), v.regex(/^[NXWKGSJYDPEZ]\d{2}$/, "规则编号形如 N15"));
const address = v.pipe(
  v.string(),
  v.check((text) => isAddress(text), "单元格地址形如 收支总表!B5"),
);

const nth = v.optional(v.pipe(v.number(), v.integer("第几个，从 1 数起"), v.minValue(1, "第几个，从 1 数起")), 1);
const sheet = v.pipe(v.string(), v.minLength(1, "工作表的名称"));

/** What tables, columns and rows are, where the user knows better; the pane keeps the same with a workbook. */
const corrections = {
  tableTypes: v.optional(
    v.array(
      v.strictObject({
        sheet,
        top: v.pipe(v.number(), v.integer("表格第一行的行号"), v.minValue(1, "表格第一行的行号")),
        type: v.picklist([...(Object.keys(TABLE_TERMS) as TableId[]), "ignore"]),
      }),
    ),
  ),
  columns: v.optional(
    v.array(
      v.strictObject({
        sheet,
        head: v.array(v.string()),
        nth,
        as: v.pipe(v.string(), v.check(isColumnMeaning, "没有这种列的含义")),
      }),
    ),
  ),
  rows: v.optional(
    v.array(
      v.strictObject({
        sheet,
        label: v.string(),
        nth,
        as: v.pipe(v.string(), v.check(isRowMeaning, "没有这种行的含义")),
      }),
    ),
  ),
};

/** The configuration file of a bureau: what it may say, and that every exception has a reason. */
const ConfigFile = v.strictObject({
  profile: v.optional(v.picklist(["auto", ...PROFILES.map(({ id }) => id)])),
  unitNature: v.optional(v.picklist(["administrative", "civil-service-managed", "institution", "mixed"])),
  rules: v.optional(
    v.record(
      ruleCode,
      v.strictObject({
        off: v.optional(v.boolean()),
        severity: v.optional(v.picklist(SEVERITIES)),
        reason,
      }),
    ),
  ),
  waivers: v.optional(v.array(v.strictObject({ rule: ruleCode, cells: v.array(address), reason }))),
  ...corrections,
});

function isAddress(text: string): boolean {
  return /^.+!\$?[A-Z]{1,3}\$?\d{1,7}$/.test(text) && fromA1(text).row > 0;
}

/**
 * Reads a configuration file; a UserError says which entry is wrong and how it should look.
 * @param known the rules there are: a setting for another one would do nothing, and nobody would notice
 */
export function settingsFromConfig(text: string, file: string, known: ReadonlySet<string>): Settings {
  const json = parseJson(text, file);
  if (Array.isArray(json)) throw new UserError("configInvalid", { file, entry: "文件", problem: "最外层不是对象" });
  const inherited = inheritedKey(json);
  if (inherited !== undefined) throw new UserError("configInvalid", { file, entry: inherited, problem: NO_SUCH_ENTRY });
  const result = v.safeParse(ConfigFile, json);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? "";
    throw new UserError("configInvalid", { file, entry: path || "文件", problem: problemOf(issue) });
  }
  const { profile, unitNature, rules, waivers, tableTypes = [], columns, rows } = result.output;
  const codes = [
    ...Object.keys(rules ?? {}).map((code) => ({ code, entry: `rules.${code}` })),
    ...(waivers ?? []).map(({ rule: code }, i) => ({ code, entry: `waivers.${i}.rule` })),
  ];
  const unknown = codes.find(({ code }) => !known.has(code));
  if (unknown) {
    throw new UserError("configInvalid", { file, entry: unknown.entry, problem: `没有规则 ${unknown.code}` });
  }
  return {
    ...DEFAULT_SETTINGS,
    ...(profile && { profile }),
    ...(unitNature && { unitNature }),
    rules: Object.fromEntries(
      Object.entries(rules ?? {}).map(([code, { off, severity, reason }]) => [
        code,
        { reason, ...(off !== undefined && { off }), ...(severity && { severity }) },
      ]),
    ),
    waivers: (waivers ?? []).map((each) => ({ ...each, rule: each.rule as RuleCode })),
    tableTypes,
    ...(columns && { columns: columns as NonNullable<Settings["columns"]> }),
    ...(rows && { rows: rows as NonNullable<Settings["rows"]> }),
  };
}

const NO_SUCH_ENTRY = "没有这一项";

/** Our own checks speak Chinese; the library's are put into words here. */
function problemOf({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== "schema") return message;
  if (expected === "never") return NO_SUCH_ENTRY;
  if (received === "undefined") return "缺少这一项";
  return `应为 ${expected ?? "其他内容"}`;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new UserError("configInvalid", { file, entry: "文件", problem: "不是有效的 JSON" }, { cause });
  }
}
