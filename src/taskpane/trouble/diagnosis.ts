import { releaseText } from "../../model/release";
import type { SheetGaps } from "../../model/snapshot";
import type { PaneState } from "../pane-state";
import type { PaneServices } from "../services";

/**
 * What a maintainer needs to understand a problem, and nothing of what the workbook says: structure, versions and rule
 * codes. Names of sheets and units are left out, and so is the message of an error, which may quote a cell.
 */
export function diagnose(
  about: Pick<PaneServices["about"], "release" | "place">,
  agent: string,
  state?: PaneState,
  error?: unknown,
): string {
  return [
    `预算公开助手 ${releaseText(about.release)}`,
    `运行位置：${about.place}`,
    `浏览器：${agent}`,
    ...(error === undefined ? [] : ["", ...describeError(error)]),
    ...(state === undefined ? [] : ["", ...describeState(state)]),
    "",
  ].join("\n");
}

function describeError(error: unknown): readonly string[] {
  if (!isError(error)) return [`错误：${typeof error}`];
  const { cause } = error;
  return [...describeOne(error), ...(cause === undefined ? [] : describeError(cause).map((line) => `起因 ${line}`))];
}

/** By its shape: errors of office.js may come from another frame. */
const isError = (thrown: unknown): thrown is Error =>
  typeof thrown === "object" && thrown !== null && "name" in thrown && "stack" in thrown;

/** The kind of an error, the code Office gave it and the call that failed, and where in our code it happened. */
function describeOne(error: Error): readonly string[] {
  const { id, code, debugInfo } = error as Error & {
    readonly id?: unknown;
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown };
  };
  const words = [error.name, id, code, debugInfo?.errorLocation].filter((word) => typeof word === "string");
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s*at |@/.test(line) && /:\d+:\d+/.test(line));
  return [`错误：${words.join(" ")}`, ...frames.slice(0, 20).map((frame) => frame.trim())];
}

function describeState({ settings, checked, marks, isOutdated }: PaneState): readonly string[] {
  const { columns = [], rows = [] } = settings;
  const rulesOff = Object.keys(settings.rules).join(" ") || "无";
  return [
    `地区模板：${settings.profile}；单位性质：${settings.unitNature ?? "自动"}；高亮：${marks}`,
    `已核实 ${settings.waivers.length} 项；更正表格 ${settings.tableTypes.length} 处、列 ${columns.length} 处、行 ${rows.length} 处；调整过的规则：${rulesOff}`,
    ...(checked ? ["", ...describeCheck(checked), `校验后有改动：${isOutdated ? "是" : "否"}`] : ["尚未校验"]),
  ];
}

function describeCheck({ review, snapshot, at }: NonNullable<PaneState["checked"]>): readonly string[] {
  const { coverage } = review;
  return [
    `校验时间：${at.toISOString()}`,
    `模板 ${review.profile.id}；年度 ${review.identity.year ?? "未知"}；性质 ${review.nature.nature ?? "未知"}（${review.nature.decidedBy}）`,
    ...snapshot.sheets.map(
      ({ cells, merges, visibility, isProtected, gaps = {} }, index) =>
        `工作表 ${index + 1}：${cells.length} 个有内容的单元格，合并 ${merges.length} 处，${visibility}${isProtected ? "，受保护" : ""}${gapsText(gaps)}`,
    ),
    ...review.tables.map(
      ({ type, unit, confidence, panels, empty }, index) =>
        `表 ${index + 1}：${type}，${unit}，把握 ${confidence.toFixed(2)}，${panels.length} 栏${empty ? "，空表" : ""}`,
    ),
    `未识别 ${review.unrecognised.length} 处`,
    `规则：评估 ${coverage.evaluated}，通过 ${coverage.clean}，未评估 ${coverage.skipped.map(({ rule }) => rule).join(" ") || "无"}，停用 ${coverage.off.map(({ rule }) => rule).join(" ") || "无"}`,
    `问题：${tally(review.findings.map(({ code }) => code)) || "无"}`,
  ];
}

const gapsText = (gaps: SheetGaps): string =>
  Object.entries(gaps)
    .map(([part, code]) => `，没有读到 ${part}（${code}）`)
    .join("");

function tally(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code}×${count}`).join(" ");
}
