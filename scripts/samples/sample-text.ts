import { type Fen, formatFen } from "../../src/model/money";
import type { Answers, Gap } from "../../src/model/passage";
import { textOf } from "../../src/model/passage";
import { linesOf, narrate } from "../../src/narrate/index";
import { readBudget } from "../../src/pipeline";
import type { Budget, Purchase } from "../../test/generator/budget";
import { draw } from "../../test/generator/draw";
import { snapshotOf } from "../../test/generator/drawing";
import type { Sample } from "./sample-budgets";

/** A line of the text, and how it stands on its sheet. */
export interface TextLine {
  readonly role: "title" | "heading" | "body";
  readonly text: string;
}

/** The 情况说明 of a sample: written from its tables, last year's workbook, and answers of our own. */
export function sampleText(sample: Sample): readonly TextLine[] {
  const bookOf = (budget: Budget): ReturnType<typeof readBudget> => readBudget(snapshotOf(draw(budget, sample.layout)));
  const book = bookOf(sample.budget);
  const priorBook = bookOf(sample.prior);
  let answers: Answers = {};
  for (let round = 0; round < 4; round++) {
    const open = narrate(book, { answers, priorBook }).gaps.filter(({ state }) => state !== "answered");
    if (open.length === 0) break;
    answers = { ...answers, ...Object.fromEntries(open.map((gap, i) => [gap.id, answerTo(gap, i, sample)])) };
  }
  const narrative = narrate(book, { answers, priorBook });
  const open = narrative.gaps.filter(({ state }) => state !== "answered").map(({ id }) => id);
  if (open.length > 0) throw new Error(`${sample.file}: no answer to ${open.join(", ")}`);
  return linesOf(narrative).map(({ role, runs }) => ({ role, text: textOf(runs) }));
}

const WHY_MORE: readonly string[] = [
  "在职人员新增2人",
  "缴费基数按规定上调",
  "新增业务系统运行维护任务",
  "服务场次增加，材料和劳务支出相应增加",
  "专用设备到期更新，数量增加",
  "上年下半年启动的任务今年转为全年",
  "物业服务面积扩大",
];

const WHY_LESS: readonly string[] = [
  "1名职工退休转出，在职人员减少",
  "上年一次性采购任务已经完成",
  "压减会议和印刷等一般性支出",
  "部分场次改为线上举办，支出减少",
  "设备更新任务上年已经完成",
  "合同重新招标后单价下降",
  "差旅批次压减",
];

const TEXTS: Readonly<Record<string, string>> = {
  "text:overview.tasks": "完成年度重点任务，提高窗口服务质量，加强预算绩效管理，落实过紧日子要求。",
  "text:overview.structure": "内设办公室、业务科、综合保障科3个机构，分别承担综合协调、业务办理和后勤保障工作。",
  "text:thrift.cut": "会议、培训、印刷等一般性支出",
  "text:thrift.kept": "人员工资发放和年度重点任务",
  "text:targets.notes": "绩效目标随单位预算一并编报，年度终了开展自评。",
  "text:sign-off.head": "已审签",
  "text:sign-off.secrecy": "已审查",
};

const NATURES: Readonly<Record<Budget["nature"], string>> = {
  administrative: "行政单位",
  "civil-service-managed": "参公事业单位",
  institution: "事业单位",
};

function answerTo(gap: Gap, i: number, { budget, duties }: Sample): string | number {
  const { id, kind, about } = gap;
  if (id === "text:overview.duties") return duties;
  if (TEXTS[id] !== undefined) return TEXTS[id];
  if (id.startsWith("text:glossary.")) return "反映本单位用于上述事项的支出。";
  if (kind === "choice") return NATURES[budget.nature];
  if (kind === "reason") return reasonFor(about?.direction === "down" ? WHY_LESS : WHY_MORE, i);
  if (kind === "use") return useOf(gap);
  if (id.startsWith("amount:procurement")) return purchased(budget, id.split(".")[1]);
  if (kind === "count") return countFor(id);
  return kind === "prior" || kind === "amount" ? 0 : "无";
}

const reasonFor = (reasons: readonly string[], i: number): string => reasons[i % reasons.length] ?? "";

/** The words offered for the item, with its slots filled. */
const useOf = ({ quickPicks: [first] }: Gap): string =>
  (first?.text ?? "年度专项任务支出").replace(/\{[^}]*\}/g, "年度专项任务");

function purchased({ purchases }: Budget, kind: string | undefined): number {
  const own = purchases.filter((each: Purchase) => kind === undefined || each.kind === kind);
  const sum = own.reduce((total, { amount }) => total + amount, 0);
  return Number(formatFen(sum as Fen, "万元", 2));
}

/** Counts that fit together: two vehicles for service, eighteen posts, sixteen filled. */
function countFor(id: string): number {
  if (/vehicles(\.total)?$|vehicles\.(other|general|service)$/.test(id)) return 2;
  if (/posts(\.institution|\.administrative)?$/.test(id)) return 18;
  return 0;
}
