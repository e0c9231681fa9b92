import { piecesOf } from "../../../src/model/hole";
import { type Fen, formatFen } from "../../../src/model/money";
import type { Answers, NarrativeGap, Narrative } from "../../../src/model/passage";
import type { Nature } from "../../../src/model/subject";
import { amountIn, type Budget, type Purchase } from "../budget";

/** Whoever answers the questions of a text: they know the budget behind the tables and last year's. */
export interface Answering {
  readonly budget: Budget;
  readonly prior: Budget;
  readonly duties: string;
}

/** Answers every question; answers raise further questions, so the text is written several times. */
export function answersFor(write: (answers: Answers) => Narrative, unit: Answering): Answers {
  let answers: Answers = {};
  for (let round = 0; round < 4; round++) {
    const open = write(answers).gaps.filter(({ state }) => state !== "answered");
    if (open.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(open.map((gap, i) => [gap.id, answerTo(gap, i, unit)])) };
  }
  return answers;
}

/** Why an item grew or shrank; the first pattern that fits its name. */
const REASONS: readonly (readonly [name: RegExp, more: readonly string[], less: readonly string[]])[] = [
  [/养老|年金|医疗|公积金|社会保障|卫生健康|住房/, ["缴费基数按规定上调"], ["1名职工退休转出，缴费人数减少"]],
  [/出国/, ["新增1个业务交流团组"], ["业务交流团组减少"]],
  [/接待/, ["跨地区业务交流批次增加"], ["厉行节约，接待批次减少"]],
  [/用车|运行费/, ["车辆维修保养费用增加"], ["集中调度车辆，燃料和维修费用减少"]],
  [/会议/, ["新增1场年度业务会议"], ["部分会议改为视频方式召开"]],
  [/培训/, ["新增业务骨干培训1期"], ["培训改为线上举办，场次减少"]],
  [/三公/, ["业务交流和车辆维修支出增加"], ["厉行节约，压减接待和用车支出"]],
  [
    /./,
    [
      "新增业务系统运行维护任务",
      "在职人员新增2人",
      "服务场次增加，材料和劳务支出相应增加",
      "专用设备到期更新，数量增加",
      "物业服务面积扩大",
    ],
    [
      "上年一次性采购任务已经完成",
      "压减会议和印刷等一般性支出",
      "1名职工退休转出，在职人员减少",
      "合同重新招标后单价下降",
      "差旅批次压减",
    ],
  ],
];

const TEXTS: Readonly<Record<string, string>> = {
  "text:overview.tasks": "完成年度重点任务，提高窗口服务质量，加强预算绩效管理，落实过紧日子要求。",
  "text:overview.structure": "内设办公室、业务科、综合保障科3个机构，分别承担综合协调、业务办理和后勤保障工作。",
  "text:thrift.cut": "会议、培训、印刷等一般性支出",
  "text:thrift.kept": "人员工资发放和年度重点任务",
  "text:targets.notes": "绩效目标随单位预算一并编报，年度终了开展自评。",
  "text:targets.management": "对全部项目编报绩效目标，年中开展运行监控，年度终了开展绩效自评。",
  "text:procurement.items": "办公设备、办公用纸和业务系统运维服务",
  "text:estate.area": "3200.00",
  "text:land.area": "4100.00",
  "text:project-notes": "年度专项任务由本单位组织实施，按季度推进。",
  "text:other": "无其他需要说明的事项。",
  "text:sign-off.head": "已审签",
  "text:sign-off.secrecy": "已审查",
};

const PROJECT_TEXTS: Readonly<Record<string, string>> = {
  summary: "保障年度专项任务顺利开展，提高服务效率和质量",
  basis: "按照本单位职责和年度工作安排设立",
  body: "由本单位组织实施",
  plan: "年初制定采购计划，年中组织实施并开展进度检查，年末完成验收",
  period: "2025年1月至12月",
};

const NATURES: Readonly<Record<Budget["nature"], string>> = {
  administrative: "行政单位",
  "civil-service-managed": "参公事业单位",
  institution: "事业单位",
};

/** A plausible answer to a question about a fictional unit; the same for the same question. */
export function answerTo(gap: NarrativeGap, i: number, unit: Answering): string | number {
  const { budget, duties } = unit;
  const { id, kind, about } = gap;
  if (id === "text:overview.duties") return duties;
  if (id === "text:overview.units") return `${budget.unit.name}（本级）`;
  if (TEXTS[id] !== undefined) return TEXTS[id];
  if (id.startsWith("text:project.")) return PROJECT_TEXTS[id.split(".").at(-1) ?? ""] ?? "";
  if (id.startsWith("text:glossary.")) return "反映本单位用于上述事项的支出。";
  if (id.startsWith("gate:")) return "有";
  if (kind === "choice") return NATURES[budget.nature];
  if (kind === "reason") return reasonFor(about?.name ?? "", about?.direction === "down", i);
  if (kind === "use") return useOf(gap, budget);
  if (kind === "count") return countFor(id, budget);
  return id.startsWith("amount:procurement") ? purchased(budget, id.split(".")[1]) : amountFor(id, unit);
}

/** Amounts that no table states, from the ledgers behind the tables. */
function amountFor(id: string, { budget, prior }: Answering): number {
  const general = { fund: "fiscal/general", outcome: "spent" } as const;
  const wan = (amount: Fen): number => Number(formatFen(amount, "万元", 2));
  const item = /^prior:item\.(\d+)\.(project|basic)$/.exec(id);
  if (item) return wan(amountIn(prior, { ...general, functional: item[1] ?? "", nature: item[2] as Nature }));
  if (id === "prior:general.basic") return wan(amountIn(prior, { ...general, nature: "basic" }));
  if (id === "amount:general.basic.carry-over") {
    return wan(amountIn(budget, { ...general, nature: "basic", source: "carry-over" }));
  }
  return { "amount:furniture": 46.8, "amount:assets.other": 12.35 }[id] ?? 0;
}

function reasonFor(name: string, isLess: boolean, i: number): string {
  const [, more, less] = REASONS.find(([pattern]) => pattern.test(name)) ?? [/./, [], []];
  const reasons = isLess ? less : more;
  return reasons[i % reasons.length] ?? "";
}

/** The projects under the item, or the words offered for it. */
function useOf({ id, quickPicks: [first] }: NarrativeGap, { projects }: Budget): string {
  const own = projects.filter(({ functional }) => id.endsWith(functional)).map(({ name }) => name.replace(/经费$/, ""));
  if (own.length > 0) return own.join("、");
  if (id.endsWith("2101103")) return "为职工缴纳的公务员医疗补助费";
  return piecesOf(first?.text ?? "年度专项任务")
    .map((piece) => (piece.kind === "hole" ? "年度专项任务" : piece.text))
    .join("");
}

function purchased({ purchases }: Budget, kind: string | undefined): number {
  const own = purchases.filter((each: Purchase) => kind === undefined || each.kind === kind);
  const sum = own.reduce((total, { amount }) => total + amount, 0);
  return Number(formatFen(sum as Fen, "万元", 2));
}

/** Counts that fit together: posts as many as there are people, two vehicles, one more where the budget buys one. */
function countFor(id: string, budget: Budget): number {
  const own = {
    administrative: "administrative",
    "civil-service-managed": "civil-service-managed",
    institution: "institution",
  }[budget.nature];
  const kind = /^count:staff\.(?:posts|actual|serving)(?:\.(.+))?$/.exec(id);
  if (kind)
    return kind[1] === undefined || kind[1] === own || (kind[1] === "fully-funded" && own === "institution") ? 20 : 0;
  if (id === "count:staff.offices") return 3;
  if (/^count:purchase(\.其他用车)?$/.test(id))
    return amountIn(budget, { economic: "31013", fund: "fiscal/general" }) > 0 ? 1 : 0;
  return /^count:vehicles(\.(other|general|其他用车|一般公务用车))?$/.test(id) ? 2 : 0;
}
