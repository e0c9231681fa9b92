import { workbook } from "../draw-sheet";
import { budgetSheets, formSheet, MONEY, projectSheet, SOUND, unitSheet } from "../target-forms";
import { testFixes } from "./carry-out";

/** A split between the level and what it hands down, with what is written into both. */
const LEVELS = [
  "项目总额 | 4",
  "其中：本级资金 | 资金总额 | 4 | 其中：转移县（区）资金 | 资金总额 | 4",
  "年度资金总额 | 4",
];

testFixes([
  [
    "资金总额与来源，两处都给出",
    "J02",
    workbook(...budgetSheets(), formSheet({ lines: ["资金总额 | 102", "财政拨款 | 100", "其他资金 | 0"] })),
    "将 B4 的 102 改为 100",
    "将 B5 的 100 改为 102",
  ],
  [
    "年度资金没有填写",
    "J03",
    workbook(...budgetSheets(), formSheet({ lines: ["项目总额 | 100万", "年度资金总额 | "] })),
    "在 B5 填入“100万”",
  ],
  [
    "两处都按全额填写，两种都给出",
    "J04",
    workbook(...budgetSheets("4.00"), formSheet({ lines: LEVELS })),
    "清空 F5（转移县（区）资金）",
    "清空 C5（本级资金）",
  ],
  [
    "绩效表与项目表",
    "J05",
    workbook(
      ...budgetSheets(),
      projectSheet([["热线运行经费", "100.00"]]),
      formSheet({ lines: ["资金总额 | 110", "财政拨款 | 110", "其他资金 | 0"] }),
    ),
    "将 B4、B5 的 110 改为 100",
  ],
  [
    "整体绩效的合计",
    "J07",
    workbook(
      ...budgetSheets("90.00"),
      unitSheet(["运行 | 保障运行 | 60 | | ", "项目 | 热线 | 30 | | ", "金额合计 | | 100 | | "]),
    ),
    "将 D7 的 100 改为 90",
  ],
  [
    "模板行",
    "J24",
    workbook(...budgetSheets(), formSheet({ indicators: [...SOUND, ["", "", "指标2：", ""], ["", "", "……", ""]] })),
    "清空 C15、C16",
  ],
  [
    "绩效表的年度",
    "J25",
    workbook(...budgetSheets(), formSheet({ title: "2024年项目绩效目标表" })),
    "将 A1 的“2024”改为“2025”",
  ],
  [
    "项目名称与项目表略有不同",
    "J25",
    workbook(...budgetSheets(), projectSheet([["12345热线运行", "100.00"]]), formSheet({ lines: MONEY })),
    "将 B3 的“热线运行经费”改为“12345热线运行”",
  ],
]);
