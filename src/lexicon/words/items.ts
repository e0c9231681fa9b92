import type { WordGroup } from "../word";

const VEHICLES =
  "公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置及运行 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置及运行(维护)费 公务用车购置与运行维护费 公务用车购置运行费 公务用车费 公务用车费用 公务用车购置及运行维护 公务用车购置及运维费 公务用车购置及运维";
const PURCHASE = "公务用车购置费 公务用车购置 公务用车购置费用 公务用车购置支出";
const RUNNING =
  "公务用车运行费 公务用车运行维护费 公务用车运行 公务用车运行维护 公务用车维护费 公务用车运行(维护)费 公务用车运行维护费用 公务用车运行费用 公务用车运维费";
/** As usual as the full names. */
const SHORT_PURCHASE = "公车购置费";
const SHORT_RUNNING = "公车运行费 公车运行维护费";

/** 公务车, 公车 and 公车用车 are said of 公务用车 as well. */
const otherVehicles = (words: string, usual = ""): string =>
  ["公务车", "公车", "公务车用车"]
    .flatMap((short) => words.replaceAll("公务用车", short).split(" "))
    .filter((word) => !usual.split(" ").includes(word))
    .join(" ");

/** Lines outside of the classifications: 三公, meetings, training, 机关运行经费, procurement. */
export const ITEMS: readonly WordGroup[] = [
  {
    texts: "三公经费 三公 三公经费支出 三公一金",
    adds: { item: "three-public" },
    examples: ["“三公”经费", "“三公”经费预算数", "2025年“三公”经费预算", "财政拨款安排的“三公”经费支出"],
  },
  {
    texts: "三公经费及会议费、培训费 三公经费、会议费、培训费 三公经费、会议费和培训费 三公经费及会议费培训费",
    adds: { item: "three-public-and-meetings" },
    examples: ["“三公”经费及会议费、培训费合计"],
  },
  {
    texts:
      "因公出国(境)费 因公出国(境)费用 因公出国(境)经费 因公出国(境) 因公出国(境)支出 因公出国 因公出国费用 因公出国费 出国(境)费",
    adds: { item: "three-public/abroad" },
    among: { economic: { economic: "30212" } },
    examples: ["因公出国（境）费用", "一、因公出国（境）费", "其中:(一)因公出国(境)支出", "出国（境）费预算"],
  },
  {
    texts: "出国(境)费用 出国(境)经费",
    adds: { item: "three-public/abroad" },
    examples: ["出国（境）费用"],
  },
  {
    texts: "公务接待费 公务接待费用 公务接待经费 公务接待 公务接待支出",
    adds: { item: "three-public/reception" },
    among: { economic: { economic: "30217" } },
    examples: ["二、公务接待费", "(三)公务接待费支出", "公务接待费预算数"],
  },
  {
    texts: VEHICLES,
    adds: { item: "three-public/vehicles" },
    examples: [
      "公务用车购置及运行费",
      "(二)公务用车购置及运行维护支出",
      "公务用车购置及运行维护费预算",
      "二、公务用车购置及运维费",
    ],
  },
  {
    texts: "公务用车购置和运行 公务用车购置和运行维护 公务用车经费 公务用车购置及运行经费",
    adds: { item: "three-public/vehicles" },
    examples: ["公务用车经费"],
  },
  {
    texts: "公务用车",
    adds: { item: "three-public/vehicles" },
    where: "tables",
    examples: ["公务用车"],
  },
  {
    texts: `${PURCHASE} ${SHORT_PURCHASE}`,
    adds: { item: "three-public/vehicles/purchase" },
    among: { economic: { economic: "31013" } },
    examples: ["其中：（1）公务用车购置费", "公务用车购置"],
  },
  {
    texts: `${RUNNING} ${SHORT_RUNNING}`,
    adds: { item: "three-public/vehicles/running" },
    among: { economic: { economic: "30231" } },
    examples: ["(2)公务用车运行费", "公务用车运行维护费支出"],
  },
  {
    texts: otherVehicles(VEHICLES),
    adds: { item: "three-public/vehicles" },
    alias: true,
    examples: ["公车购置及运行费", "公务车购置及运行维护费"],
  },
  {
    texts: otherVehicles(PURCHASE, SHORT_PURCHASE),
    adds: { item: "three-public/vehicles/purchase" },
    among: { economic: { economic: "31013" } },
    alias: true,
    examples: ["公务车购置费"],
  },
  {
    texts: otherVehicles(RUNNING, SHORT_RUNNING),
    adds: { item: "three-public/vehicles/running" },
    among: { economic: { economic: "30231" } },
    alias: true,
    examples: ["公务车运行维护费"],
  },
  {
    texts: "购置费 购置 车辆购置费",
    adds: { item: "three-public/vehicles/purchase" },
    where: "tables",
    under: "three-public/vehicles",
    examples: ["购置费"],
  },
  {
    texts: "运行费 运行维护费 运行(维护)费 运行 运行维护 维护费 运维费",
    adds: { item: "three-public/vehicles/running" },
    where: "tables",
    under: "three-public/vehicles",
    examples: ["运行费", "运行维护费"],
  },
  {
    texts: "会议费 会议费用 会议费支出",
    adds: { item: "meetings" },
    among: { economic: { economic: "30215" } },
    examples: ["会议费", "会议费预算"],
  },
  { texts: "会议经费", adds: { item: "meetings" }, examples: ["会议经费支出"] },
  {
    texts: "培训费 培训费用 培训费支出",
    adds: { item: "training" },
    among: { economic: { economic: "30216" } },
    examples: ["培训费", "培训费预算"],
  },
  { texts: "培训经费", adds: { item: "training" }, examples: ["培训经费支出"] },
  {
    texts: "机关运行经费",
    adds: { item: "organ-running" },
    examples: ["机关运行经费", "机关运行经费预算数", "机关运行经费支出", "2025年机关运行经费预算"],
  },
  {
    texts: "机关运行费 机关运转经费 机关运转费",
    adds: { item: "organ-running" },
    alias: true,
    examples: ["机关运行费", "机关运转经费支出"],
  },
  {
    texts: "政府采购 政府采购预算 采购预算 政府采购支出",
    adds: { item: "procurement" },
    examples: ["政府采购预算", "政府采购金额", "政府采购支出合计"],
  },
  {
    texts: "政府采购货物 政府采购货物类 货物类采购 货物采购 政府货物采购 采购货物",
    adds: { item: "procurement/goods" },
    examples: ["政府采购货物支出", "货物类采购"],
  },
  {
    texts: "政府采购工程 政府采购工程类 工程类采购 工程采购 政府工程采购 采购工程",
    adds: { item: "procurement/construction" },
    examples: ["政府采购工程支出", "工程类采购"],
  },
  {
    texts: "政府采购服务 政府采购服务类 服务类采购 服务采购 政府服务采购 采购服务",
    adds: { item: "procurement/services" },
    examples: ["政府采购服务支出", "服务类采购"],
  },
  {
    texts: "货物类 货物 购买货物 购置货物",
    adds: { item: "procurement/goods" },
    where: "prose",
    examples: ["货物类采购预算", "拟购买货物", "货物支出"],
  },
  {
    texts: "工程类 工程 购买工程",
    adds: { item: "procurement/construction" },
    where: "prose",
    examples: ["购买工程", "工程类支出"],
  },
  {
    texts: "服务类 服务 购买服务",
    adds: { item: "procurement/services" },
    where: "prose",
    examples: ["拟购买服务", "服务类预算"],
  },
  {
    texts:
      "货物 货物类 货物A 货物类A 货物(A) 货物(A类) A货物 A货物类 A类货物 A类 A.货物 A、货物 (A)货物 A-货物 A-货物类 A—货物",
    adds: { item: "procurement/goods" },
    where: "tables",
    under: "procurement",
    examples: ["货物", "一、货物类", "一、货物A"],
  },
  {
    texts:
      "工程 工程类 工程B 工程类B 工程(B) 工程(B类) B工程 B工程类 B类工程 B类 B.工程 B、工程 (B)工程 B-工程 B-工程类 B—工程",
    adds: { item: "procurement/construction" },
    where: "tables",
    under: "procurement",
    examples: ["工程", "二、工程类", "二、工程B"],
  },
  {
    texts:
      "服务 服务类 服务C 服务类C 服务(C) 服务(C类) C服务 C服务类 C类服务 C类 C.服务 C、服务 (C)服务 C-服务 C-服务类 C—服务",
    adds: { item: "procurement/services" },
    where: "tables",
    under: "procurement",
    examples: ["服务", "三、服务类", "三、服务C"],
  },
];
