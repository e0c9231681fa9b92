import type { Compare, ItemNaming, NarrativeBlock, ThreePublicLeaf } from "../../model/narrative-profile";
import type { ProfileFile } from "./profile-file";

/** How a form compares its totals, its items and its 三公. */
export interface Compares {
  readonly totals: Compare;
  readonly items: Compare;
  readonly threePublic: Compare;
}

/** The blocks that stand for 段落.X: the usual text of a section, by the choices of the file. */
export function usualBlocks(of: string, file: ProfileFile, compares: Compares): readonly NarrativeBlock[] {
  const { totals, items } = compares;
  const naming = NAMINGS[file.科目写法];
  switch (of) {
    case "overview":
      return [
        { block: "manual", ask: "overview.duties", label: "主要职责", question: "本{kind}的主要职责是什么？" },
        { block: "units" },
      ];
    case "totals":
      return [
        { block: "income", compare: totals, sources: { by: "fund", zeros: "as-table" } },
        { block: "expenditure", compare: totals, natures: { zeros: "as-table" } },
      ];
    case "fiscal":
      return [{ block: "fiscal-balance" }];
    case "general":
      return [{ block: "general", compare: totals, thrift: false }];
    case "functions":
      return [{ block: "functions", marker: "1.", naming, use: true, compare: items }];
    case "economic":
      return [{ block: "economic", classification: "economic", compare: items }];
    case "basic":
      return [{ block: "basic", amounts: false, marker: "（一）", bySource: false }];
    case "projects":
      return [{ block: "projects", bySource: false, compare: items }];
    case "other-funds:government-fund":
      return [fund("fiscal/government-fund", "政府性基金预算", totals, naming)];
    case "other-funds:state-capital":
      return [fund("fiscal/state-capital", "国有资本经营预算", totals, naming)];
    case "three-public":
      return [threePublic(file, compares)];
    case "organ-running":
      return [{ block: "organ-running", compare: totals }];
    case "procurement":
      return [{ block: "procurement", split: true }];
    case "assets":
      return [assets(file)];
    case "targets":
      return [{ block: "targets", funds: false }];
    case "project-notes":
      return [{ block: "project-notes" }];
    default:
      return [];
  }
}

const NAMINGS: Readonly<Record<ProfileFile["科目写法"], ItemNaming>> = {
  "编码-名称": "code-name",
  "名称（编码）": "name-code",
  名称: "name",
};

const fund = (
  of: "fiscal/government-fund" | "fiscal/state-capital",
  name: string,
  compare: Compare,
  naming: ItemNaming,
): NarrativeBlock => ({
  block: "fund",
  fund: of,
  statement: `本{kind}没有使用${name}安排支出`,
  printsZero: false,
  compare,
  naming,
});

const LEAVES: Readonly<Record<ProfileFile["三公"]["顺序"][number], ThreePublicLeaf>> = {
  出国: "three-public/abroad",
  公务用车: "three-public/vehicles",
  购置: "three-public/vehicles/purchase",
  运行: "three-public/vehicles/running",
  接待: "three-public/reception",
};

const threePublic = (
  { 三公: { 顺序, 会议培训 } }: ProfileFile,
  { threePublic: compare }: Compares,
): NarrativeBlock => ({
  block: "three-public",
  compare,
  layout: "headings",
  order: 顺序.map((each) => LEAVES[each]),
  allZero: "amounts",
  withMeetings: 会议培训,
});

function assets({ 资产: { 截止, 车辆类别, 设备标准, 购置按类 } }: ProfileFile): NarrativeBlock {
  const [month = 12, day = 31] = 截止.split("-").map(Number);
  return {
    block: "assets",
    asOf: `{prior}年${month}月${day}日`,
    vehicleKinds: 车辆类别.map((name) => ({ id: name, name })),
    equipment: 设备标准.map((standard) => ({ id: standard, name: `单价${standard}（含）以上的设备` })),
    purchaseByKind: 购置按类,
  };
}
