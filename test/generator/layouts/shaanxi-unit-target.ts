import { addFen, type Fen, formatFen, subtractFen } from "../../../src/model/money";
import type { Fund, Nature } from "../../../src/model/subject";
import { amountIn, type Budget } from "../budget";
import { wordSheet } from "../draw-words";
import type { DrawnSheet } from "../drawing";

const wan = (amount: Fen): number => Number(formatFen(amount, "万元", 2));

/** 表14: what the unit does with its money, and how that is measured. */
export function unitTargetForm(budget: Budget): DrawnSheet {
  const tasks: readonly (readonly [name: string, content: string, natures: readonly Nature[]])[] = [
    ["人员工资及公用经费", "保障人员经费和日常运转。", ["basic"]],
    ["专项业务费", "完成年度专项任务。", ["project"]],
    ["其他支出", "按规定上缴、补助和开展经营活动。", ["operating", "to-superior", "to-subordinate"]],
  ];
  const worth = (natures: readonly Nature[], fund?: Fund): Fen =>
    addFen(...natures.map((nature) => amountIn(budget, { nature, outcome: "spent", ...(fund && { fund }) })));
  const money = tasks
    .filter(([, , natures], i) => i < 2 || worth(natures) > 0)
    .map(([name, content, natures]) => {
      const [total, fiscal] = [worth(natures), worth(natures, "fiscal")];
      return { name, content, total: wan(total), fiscal: wan(fiscal), other: wan(subtractFen(total, fiscal)) };
    });
  const sum = (of: "total" | "fiscal" | "other"): number =>
    Number(money.reduce((all, each) => all + each[of], 0).toFixed(2));
  return wordSheet(
    "表14整体支出绩效目标表",
    [
      ["表14"],
      ["部门整体支出绩效目标表", "<", "<", "<", "<", "<", "<"],
      ["部门（单位）名称", "<", budget.unit.name, "<", "<", "<", "<"],
      ["年度主要任务", "任务名称", "主要内容", "<", "预算金额（万元）", "<", "<"],
      ["^", "^", "^", "^", "总额", "财政拨款", "其他资金"],
      ...money.map(({ name, content, total, fiscal, other }) => ["^", name, content, "<", total, fiscal, other]),
      ["^", "金额合计", "<", "<", sum("total"), sum("fiscal"), sum("other")],
      ["年度总体目标", "按照预算安排完成全年各项任务。", "<", "<", "<", "<", "<"],
      ["年度绩效指标", "一级指标", "二级指标", "指标内容", "<", "指标值", "<"],
      ["^", "产出指标", "数量指标", "年度任务完成率", "<", "≥98%", "<"],
      ["^", "^", "质量指标", "任务验收合格率", "<", "≥98%", "<"],
      ["^", "^", "时效指标", "任务按期完成率", "<", "≥95%", "<"],
      ["^", "效益指标", "社会效益指标", "年度服务事项办结率", "<", "≥95%", "<"],
      ["^", "满意度指标", "服务对象满意度指标", "社会公众综合满意度", "<", "≥90%", "<"],
    ],
    7,
  );
}
