import { bareLabel as withoutNumbers, parse } from "../../lexicon/index";
import type { Fund } from "../../model/subject";
import type { MoneyPart, MoneySource } from "../../model/target";
import { plain } from "../../model/text";

/** Fields with a place of their own in the model; any other label is kept as it is printed. */
export type FieldId = "name" | "unitName" | "department" | "implementer" | "attribute" | "period" | "remark";

/** What a label of a form's upper part announces. */
export type FormLabel =
  | { readonly kind: "field"; readonly id: FieldId }
  | { readonly kind: "other" }
  | {
      readonly kind: "money";
      readonly source: MoneySource;
      readonly period?: MoneyPart["period"];
      readonly fund?: true;
    }
  /** 项目资金, 专项资金情况: stands beside money labels; a total when an amount follows. */
  | { readonly kind: "money-group" }
  | { readonly kind: "level"; readonly level: "own" | "transferred" }
  | { readonly kind: "goal"; readonly scope: "whole" | "year" }
  | { readonly kind: "tasks" };

const FIELDS: readonly (readonly [RegExp, FieldId])[] = [
  [/^(?:项目|专项|专项资金|二级项目|一级项目|政策(?:和|及|\/)?项目|预算项目)名称$/, "name"],
  [
    /^(?:部门|单位|部门\(单位\)|部门单位|预算部门|部门\/单位)名称$|^填报(?:单位|部门)(?:\(盖章\))?(?:名称)?$/,
    "unitName",
  ],
  [
    /^(?:项目|预算|资金)?(?:主管|归口(?:管理)?|一级预算|责任)(?:预算)?(?:部门|单位|部门\(单位\))(?:名称)?(?:及代码|\(代码\)|\(及代码\)|\/代码|及编码|编码)?$/,
    "department",
  ],
  [
    /^(?:项目)?(?:具体)?(?:实施|承担|执行|用款|申报|使用)(?:单位|部门|单位\(部门\)|部门\(单位\))(?:名称)?(?:及代码|\(代码\))?$|^预算单位(?:及代码|\(代码\))?$/,
    "implementer",
  ],
  [/^项目(?:属性|性质)$/, "attribute"],
  [
    /^(?:项目)?(?:实施)?(?:项目期|期限|周期|实施期|起止(?:时间|日期|年限|年度|年月))(?:\(年\))?$|^项目期$|^实施(?:期|时间|年限|年度)$|^项目(?:实施)?年限$/,
    "period",
  ],
  [/^备注$/, "remark"],
];

const OTHER =
  /^(?:项目)?(?:立项|设立|政策)?(?:依据|概况|内容|简介|背景|类别|类型|代码|编码|负责人|联系人|联系电话|电话|用途|方案|计划|说明|总体概况|实施方案|立项依据|实施内容|主要内容|测算依据|资金用途|资金测算依据|绩效标准|保障措施|实施计划|实施条件|必要性|可行性|设立必要性|设立的必要性|分类|级次|开始(?:时间|日期)|(?:结束|完成)(?:时间|日期)|填报人|填表人|填报日期|填报时间|审核人|制表人|资金管理办法|其他说明|其他说明的问题|其他需要?说明的(?:问题|事项)|是否.{2,10})$|^(?:填表|填报|审核|制表|经办)人(?:员)?$/;

const PERIODS: readonly (readonly [RegExp, MoneyPart["period"]])[] = [
  [/^(?:年度|当年|本年度?|全年|年初|\d{4}年度?)/, "year"],
  [/^(?:实施期|中期|中长期|项目(?:资金|预算|投资|总)?(?=总)|总投资|项目总)/, "whole"],
];
const PERIOD_WORDS = /^(?:年度|当年|本年度?|全年|年初|\d{4}年度?|实施期|中期|中长期)/;
const SOURCES: readonly (readonly [RegExp, MoneySource])[] = [
  [
    /^(?:项目|专项)?(?:预算|资金|金额|经费|投资|申请|安排)*(?:资金|金额|经费)?(?:总额|总计|合计|总金额|总量|总预算|总投资)$|^项目总额$|^(?:预算|申请)(?:金额|资金|数|安排)$|^总额$|^资金额$|^(?:项目)?预算$|^总(?:预算|投资)$/,
    "total",
  ],
  [/^(?:单位|自有|自筹|单位自有|单位自筹)资金$/, "own-funds"],
  [/^其他(?:资金|来源|来源资金)?$|^社会(?:投入)?资金$/, "other"],
];
/** Whose treasury it is says nothing here. */
const LEVEL = /^(?:中央|省级?|自治区|市级?|区级?|县级?|上级)/;
const MONEY_GROUP =
  /^(?:项目|专项|预算|年度)?(?:资金|经费)(?:情况|金额|来源|构成|安排|来源及金额)?$|^项目资金情况$|^预算资金(?:情况|来源)$|^预算金额$/;

const GOAL =
  /^(?:年度|本年度?|当年|全年|\d{4}年度?|总体|绩效|整体|项目|中期|中长期|长期|实施期|预期|支出|任务|总)*目标(?:\(.{2,14}\))?$/;
const YEAR_GOAL = /年度|本年|当年|全年|\d{4}年/;
const MEDIUM_GOAL = /中期|长期|实施期|总体目标|^总目标/;

/** The text of a label for matching: without numbering, 其中, unit and colon. */
export const bareLabel = (text: string): string =>
  withoutNumbers(plain(text).replace(/:$/, ""))
    .name.replace(/^其中$/, "")
    .replace(/\((?:单位:?)?(?:万元|元|千元|亿元)\)/u, "")
    .replace(/:$/, "");

/** What a text announces when it is the label of a form; undefined for any other text. */
export function labelOf(text: string): FormLabel | undefined {
  const bare = bareLabel(text);
  if (bare === "" || bare.length > 20) return undefined;
  const field = FIELDS.find(([pattern]) => pattern.test(bare));
  if (field) return { kind: "field", id: field[1] };
  if (/^(?:市|区|县|省|自治区)?本级(?:资金|支出)?$/.test(bare)) return { kind: "level", level: "own" };
  if (/^(?:对下)?转移(?:支付)?(?:到|至)?(?:市|州|县|区|乡镇|\(|\)|、|\/)*(?:资金|支出)?$/.test(bare)) {
    return { kind: "level", level: "transferred" };
  }
  if (/^(?:年度)?主要任务$|^任务名称$/.test(bare)) return { kind: "tasks" };
  return moneyLabel(bare) ?? goalLabel(bare) ?? (OTHER.test(bare) ? { kind: "other" } : undefined);
}

function moneyLabel(bare: string): FormLabel | undefined {
  const period = PERIODS.find(([pattern]) => pattern.test(bare))?.[1];
  const periodOf = period === undefined ? {} : { period };
  const rest = bare.replace(PERIOD_WORDS, "");
  const source = SOURCES.find(([pattern]) => pattern.test(rest))?.[1];
  if (source) return { kind: "money", source, ...periodOf };
  const named = sourceNamed(rest.replace(LEVEL, ""));
  if (named) return { kind: "money", ...named, ...periodOf };
  return MONEY_GROUP.test(bare) ? { kind: "money-group" } : undefined;
}

/** A source by its name in the tables: 财政拨款, 上年结转, 政府性基金预算. What the money is for is no source. */
function sourceNamed(text: string): Pick<Extract<FormLabel, { kind: "money" }>, "source" | "fund"> | undefined {
  const { sense, understood } = parse(text);
  const { carry, item, fund, nature, total, measure } = sense;
  if (understood !== "whole" || nature !== undefined || total !== undefined || measure !== "money") return undefined;
  if (carry || item === "carry-over-in") return { source: "carry-over" };
  if (item !== undefined || fund === undefined) return undefined;
  if (fund.startsWith("fiscal/")) return { source: "fiscal", fund: true };
  const source = SOURCE_OF[fund];
  return source && { source };
}

const SOURCE_OF: Readonly<Partial<Record<Fund, MoneySource>>> = {
  fiscal: "fiscal",
  "special-account": "special-account",
  business: "own-funds",
  operating: "own-funds",
  other: "other",
};

function goalLabel(bare: string): FormLabel | undefined {
  if (!GOAL.test(bare)) return undefined;
  const words = bare.replace(/\(.*\)$/, "");
  const isWhole = !YEAR_GOAL.test(words) && MEDIUM_GOAL.test(words);
  return { kind: "goal", scope: isWhole ? "whole" : "year" };
}

/** "项目名称：热线运行" in one cell: the label and the text behind its colon. */
export function inlineLabel(text: string): { readonly label: FormLabel; readonly text: string } | undefined {
  const match = /^([^:：]{2,20})[:：]\s*(\S[\s\S]*)$/u.exec(text.trim());
  const label = match ? labelOf(match[1] ?? "") : undefined;
  return match && label && label.kind !== "level" && label.kind !== "tasks" && label.kind !== "money-group"
    ? { label, text: (match[2] ?? "").trim() }
    : undefined;
}

/** A row under the indicators that is a note: 注：… */
export const isNote = (text: string): boolean => /^\s*(?:注|备注|说明|填表说明|填报说明)\s*\d?\s*[:：]/u.test(text);

export const isRemarkLabel = (text: string): boolean => bareLabel(text) === "备注";
