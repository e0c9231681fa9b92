/** What an indicator promises. Numbers are exact decimals as written, without separators; scales (万) stay in the unit. */
export type TargetValue =
  | AmountValue
  | RangeValue
  | DateValue
  | GradeValue
  /** 无, 不涉及: the row states that there is no such target. */
  | { readonly kind: "none" }
  | { readonly kind: "blank" }
  | TextValue;

/** ≥273万次件. Without a comparator the value reads as “=”. */
interface AmountValue extends Measure {
  readonly kind: "amount";
  readonly op: Op | undefined;
  /** 约, 左右 */
  readonly isApproximate?: true;
  /** What is counted, behind the unit: 不低于50人次的培训 → 的培训. */
  readonly tail?: string;
}

/** 3-5天 */
export interface RangeValue {
  readonly kind: "range";
  readonly from: string;
  readonly to: string;
  readonly unit: string | undefined;
}

/** 12月底前, 2025年6月30日前, 全年, 每月10日前 */
export interface DateValue {
  readonly kind: "date";
  readonly year: number | undefined;
  /** Undefined for a date of every month. */
  readonly month: number | undefined;
  readonly day: number | "end" | undefined;
  readonly op: "by" | "on" | "throughout";
}

interface GradeValue {
  readonly kind: "grade";
  readonly scale: GradeScale;
  readonly grade: string;
  /** From which number on the grade is reached: 优（90分以上） → ≥90分. */
  readonly threshold?: Measure & { readonly op: Op };
}

/** Anything else, with the numbers that stand in it. */
interface TextValue {
  readonly kind: "text";
  readonly text: string;
  readonly numbers: readonly Measure[];
  /** The text is a formula (20人×500元/人), with what it works out to where all of it is understood. */
  readonly formula?: { readonly result?: Measure };
}

/** A number with the unit that follows it. */
export interface Measure {
  readonly decimal: string;
  readonly unit: string | undefined;
}

export type Op = "≥" | "≤" | "=" | ">" | "<";

/** 优良中低差 · 高中低 · 是否 · 达标、合格 · 达成预期指标、部分达成 · 按期完成 · 有效、显著、持续提升 */
export type GradeScale = "five" | "three" | "yes-no" | "pass" | "attainment" | "on-time" | "trend";

/** The grades of each scale, best first where there is an order. */
export const GRADES: Readonly<Record<GradeScale, readonly string[]>> = {
  five: ["优", "优秀", "良", "良好", "中", "中等", "低", "较差", "差"],
  three: ["高", "较高", "较低", "低"],
  "yes-no": ["是", "否", "有"],
  pass: ["达标", "合格", "通过", "优良", "不达标", "不合格"],
  attainment: [
    "达成预期指标",
    "达成年度指标",
    "达成预期目标",
    "达成年度目标",
    "全部达成",
    "达成",
    "基本达成",
    "部分达成",
    "未达成",
  ],
  "on-time": [
    "按期完成",
    "按时完成",
    "如期完成",
    "及时完成",
    "按计划完成",
    "按期发放",
    "按时发放",
    "按月发放",
    "按期",
    "按时",
    "及时",
    "逾期",
  ],
  trend: [
    "持续提升",
    "显著提升",
    "有效提升",
    "不断提升",
    "逐步提升",
    "明显提升",
    "持续提高",
    "显著提高",
    "有效提高",
    "不断提高",
    "逐步提高",
    "明显提高",
    "持续改善",
    "有效改善",
    "显著改善",
    "明显改善",
    "持续增强",
    "有效增强",
    "显著增强",
    "有效保障",
    "有效",
    "显著",
    "明显",
    "长期",
    "提升",
    "提高",
    "改善",
    "增强",
  ],
};
