import * as v from "valibot";
import { SEVERITIES } from "../model/finding";
import { LEDGER_VERSION, type Ledger } from "../model/ledger";
import { parseJson } from "../model/json";

const text = v.string();
const optionalText = v.optional(text);
const number = v.number();
const severity = v.picklist(SEVERITIES);
const cell = v.looseObject({ sheet: text, row: number, column: number, role: text });
const key = v.object({ about: text, stated: text });
const finding = v.looseObject({
  code: text,
  name: text,
  severity,
  message: text,
  cells: v.array(cell),
  waived: optionalText,
  key,
});
const reasons = v.array(v.object({ rule: text, reason: text }));

/** What every reader of a ledger relies on; what else is in it stays. */
const LedgerFile = v.looseObject({
  version: v.literal(LEDGER_VERSION),
  program: text,
  checkedAt: v.pipe(text, v.isoTimestamp()),
  units: v.array(
    v.looseObject({
      file: v.pipe(
        text,
        v.check((path) => isBelow(path)),
      ),
      fingerprint: optionalText,
      unitName: optionalText,
      unitCode: optionalText,
      year: v.optional(number),
      profile: text,
      findings: v.array(finding),
      settled: v.optional(
        v.array(
          v.looseObject({ code: text, severity, message: text, key, outcome: v.picklist(["solved", "unknown"]) }),
        ),
      ),
      rules: v.object({ clean: number, wrong: number, off: number, skipped: reasons }),
      money: v.record(text, number),
      marks: v.array(
        v.object({
          at: v.pipe(text, v.isoTimestamp()),
          decision: v.picklist(["returned", "passed", "open"]),
          remark: optionalText,
          fingerprint: optionalText,
        }),
      ),
    }),
  ),
  unread: v.array(v.object({ file: text, reason: text })),
  across: v.optional(
    v.looseObject({
      findings: v.array(
        v.looseObject({ code: text, severity, message: text, cells: v.array(cell), files: v.array(text) }),
      ),
      evaluated: v.array(text),
      skipped: reasons,
      notJudged: reasons,
    }),
  ),
});

/** No way out of the folder that was checked, and no address elsewhere. */
const isBelow = (path: string): boolean => !/^[\\/]|^[a-z]+:|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(path);

const isLedger = (json: unknown): json is Ledger => v.is(LedgerFile, json);

/** A ledger as it was saved, or in words for the user why it cannot be used. */
export function parseLedger(source: string): Ledger | string {
  const json = parseJson(source);
  if (typeof json !== "object" || json === null || !("version" in json) || !("units" in json)) return "不是审核台账";
  if (typeof json.version === "number" && json.version > LEDGER_VERSION)
    return "由更新版本的预算公开助手保存，请升级后再打开";
  if (isLedger(json)) return json;
  const [issue] = v.safeParse(LedgerFile, json).issues ?? [];
  return `内容不完整（${(issue && v.getDotPath(issue)) ?? "文件"}）`;
}

/** The text of the file that a ledger is kept in. */
export const ledgerText = (ledger: Ledger): string => `${JSON.stringify(ledger, null, 1)}\n`;
