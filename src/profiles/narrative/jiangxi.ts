import type { Compare, NarrativeProfile } from "../../model/narrative-profile";
import type { UnitNature } from "../../model/settings";
import { nationalNarrative } from "./national";

const AMOUNT: Compare = { with: "budget", percent: false, reason: "never" };

const ORGAN: readonly UnitNature[] = ["administrative"];
const MANAGED: readonly UnitNature[] = ["civil-service-managed"];
const INSTITUTION: readonly UnitNature[] = ["institution"];

/** What is asked of the staff, and which units have such people. */
const STAFF: readonly (readonly [id: string, name: string, of?: readonly UnitNature[]])[] = [
  ["posts", "编制人数"],
  ["posts.administrative", "行政编制", ORGAN],
  ["posts.civil-service-managed", "参照公务员法管理的事业编制", MANAGED],
  ["posts.fully-funded", "全部补助事业编制", INSTITUTION],
  ["posts.partly-funded", "部分补助事业编制", INSTITUTION],
  ["actual", "实有人数"],
  ["serving", "在职人数"],
  ["serving.administrative", "行政在职", ORGAN],
  ["serving.civil-service-managed", "参照公务员法管理的事业在职", MANAGED],
  ["serving.fully-funded", "全部补助事业在职", INSTITUTION],
  ["serving.partly-funded", "部分补助事业在职", INSTITUTION],
  ["pensioned", "离休人数"],
  ["retired", "退休人数"],
];

const kinds = (of: "posts" | "serving"): readonly string[] =>
  STAFF.flatMap(([id]) => (id.startsWith(`${of}.`) ? [`staff.${id}`] : []));

/** The glossary that published documents of the region share, in its order. */
const TERMS = [
  "财政拨款",
  "教育收费资金收入",
  "事业收入",
  "事业单位经营收入",
  "附属单位上缴收入",
  "上级补助收入",
  "其他收入",
  "使用非财政拨款结余",
  "上年结转和结余",
  "机关运行费",
  "“三公”经费",
] as const;

/** Splits, bases and order of the disclosure of 景德镇 2025: changes without percentages, reasons for a few items only. */
export const jiangxiNarrative = {
  ...nationalNarrative,
  title: "{org}{year}年单位预算",
  zeroStyle: "0",
  self: "{org}",
  compare: {
    ...nationalNarrative.compare,
    verb: "较",
    base: { budget: "上年预算", outturn: "上年执行数" },
  },
  outline: [
    { id: "overview", level: 0, heading: "{org}概况" },
    {
      id: "overview",
      level: 1,
      heading: "单位主要职责",
      blocks: [
        { block: "manual", ask: "overview.duties", label: "单位主要职责", question: "本单位的主要职责是什么？" },
      ],
    },
    {
      id: "overview",
      level: 1,
      heading: "机构设置及人员情况",
      blocks: [
        {
          block: "form",
          key: "offices",
          text: "{year}年，{org}内设科室{staff.offices}个。",
          asks: { "staff.offices": { kind: "count", label: "内设科室数", question: "内设科室多少个？" } },
        },
        {
          block: "form",
          key: "staff",
          text:
            "编制人数{staff.posts}人，包括行政编制{staff.posts.administrative}人、参照公务员法管理的事业编制{staff.posts.civil-service-managed}人、全部补助事业编制{staff.posts.fully-funded}人、部分补助事业编制{staff.posts.partly-funded}人。" +
            "实有人数{staff.actual}人，其中在职{staff.serving}人（行政{staff.serving.administrative}人、参照公务员法管理的事业{staff.serving.civil-service-managed}人、全部补助事业{staff.serving.fully-funded}人、部分补助事业{staff.serving.partly-funded}人），离休{staff.pensioned}人，退休{staff.retired}人。",
          asks: Object.fromEntries(
            STAFF.map(([id, name, of]) => [
              `staff.${id}`,
              { kind: "count", label: name, question: `${name}多少人？`, ...(of && { of }) },
            ]),
          ),
          sums: {
            "staff.posts": kinds("posts"),
            "staff.serving": kinds("serving"),
            "staff.actual": ["staff.serving", "staff.pensioned", "staff.retired"],
          },
        },
      ],
    },
    { id: "tables", level: 0, heading: "{org}{year}年单位预算表", blocks: [{ block: "table-list" }] },
    { id: "totals", level: 0, heading: "{org}{year}年单位预算情况说明" },
    { id: "totals", level: 1, heading: "{year}年单位预算收支情况说明" },
    {
      id: "totals",
      level: 2,
      heading: "收入预算情况",
      blocks: [{ block: "income", compare: AMOUNT, sources: { by: "fiscal", zeros: "omit", compare: AMOUNT } }],
    },
    {
      id: "totals",
      level: 2,
      heading: "支出预算情况",
      blocks: [
        { block: "expenditure", compare: AMOUNT },
        { block: "by-nature", of: "all", compare: AMOUNT },
        { block: "by-function", of: "all", compare: AMOUNT },
        { block: "by-economic-class", compare: AMOUNT },
      ],
    },
    {
      id: "fiscal",
      level: 2,
      heading: "财政拨款支出情况",
      blocks: [
        { block: "fiscal-expenditure", compare: AMOUNT },
        { block: "by-function", of: "fiscal" },
        { block: "by-nature", of: "fiscal", compare: AMOUNT },
      ],
    },
    {
      id: "other-funds",
      level: 2,
      heading: "政府性基金情况",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/government-fund",
          statement: "本单位未安排政府性基金预算拨款支出",
          printsZero: false,
          compare: AMOUNT,
          naming: "name",
        },
      ],
    },
    {
      id: "other-funds",
      level: 2,
      heading: "国有资本经营情况",
      blocks: [
        {
          block: "fund",
          fund: "fiscal/state-capital",
          statement: "本单位未安排国有资本经营预算拨款支出",
          printsZero: false,
          compare: AMOUNT,
          naming: "name",
        },
      ],
    },
    {
      id: "organ-running",
      level: 2,
      heading: "机关运行经费等重要事项的说明",
      blocks: [{ block: "organ-running", compare: { with: "budget", percent: true, reason: "always" } }],
    },
    { id: "procurement", level: 2, heading: "政府采购情况", blocks: [{ block: "procurement", split: true }] },
    {
      id: "assets",
      level: 2,
      heading: "国有资产占有使用情况",
      blocks: [
        {
          block: "assets",
          asOf: "{prior}年8月31日",
          vehicleKinds: [
            { id: "general", name: "一般业务用车" },
            { id: "special", name: "特殊业务用车" },
            { id: "law-enforcement", name: "执法执勤用车" },
          ],
          equipment: [{ id: "large", name: "单价200万元以上的大型设备" }],
          purchaseByKind: false,
        },
      ],
    },
    { id: "project-notes", level: 2, heading: "项目情况说明", blocks: [{ block: "project-notes" }] },
    {
      id: "three-public",
      level: 1,
      heading: "{year}年“三公”经费预算情况说明",
      blocks: [
        {
          block: "three-public",
          compare: { with: "budget", percent: false, reason: "increase" },
          layout: "lines",
          order: [
            "three-public/abroad",
            "three-public/reception",
            "three-public/vehicles/running",
            "three-public/vehicles/purchase",
          ],
          allZero: "amounts",
          withMeetings: false,
        },
      ],
    },
    {
      id: "glossary",
      level: 0,
      heading: "名词解释",
      blocks: [{ block: "glossary", groups: true, terms: TERMS.map((name) => ({ name })) }],
    },
  ],
} as const satisfies NarrativeProfile;
