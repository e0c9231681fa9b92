import { amountOf, handed, inList } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import type { FiledSubmission, Round } from "../../model/round";
import rule from "./x24-department-equals-units";

const UNITS = [{ name: "甲中心" }, { name: "乙站" }];
const department = (lines: string, more: Partial<FiledSubmission> = {}): FiledSubmission =>
  handed("某局", lines, { kind: "部门预算", units: UNITS, ...more });
const A = handed("甲中心", "支出总表 | 合计 | | 100.00 | C5\n支出总表 | 2010301 行政运行 | | 100.00 | C6");
const B = handed("乙站", "支出总表 | 合计 | | 20.00 | C5\n支出总表 | 2010350 事业运行 | | 20.00 | C6");
const round = (...submissions: readonly FiledSubmission[]): Round => ({ submissions });
const PASSED_ON = [
  handed("甲中心", "支出总表 | 合计 | | 100.00 | C5\n支出总表 | 合计 | 对附属单位补助支出 | 20.00 | F5"),
  handed("乙站", "支出总表 | 合计 | | 20.00 | C5\n收入总表 | 合计 | 上级补助收入 | 20.00 | F5"),
];

testAcross(rule, {
  valid: {
    各项都等于单位之和: round(
      department(
        "支出总表 | 合计 | | 120.00 | C5\n支出总表 | 2010301 行政运行 | | 100.00 | C6\n支出总表 | 2010350 事业运行 | | 20.00 | C7",
      ),
      A,
      B,
    ),
    部门汇总时抵销了单位之间的补助: round(department("支出总表 | 合计 | | 100.00 | C5"), ...PASSED_ON),
  },
  skipped: {
    没有部门文件: round(A, B),
    有单位没有交来: round(department("支出总表 | 合计 | | 120.00 | C5"), A),
    单位的数没有读懂: round(
      department("支出总表 | 合计 | | 120.00 | C5"),
      A,
      handed("乙站", "支出总表 | 合计 | | 99.00? | C5"),
    ),
  },
  invalid: {
    汇总少了十万元: {
      round: {
        ...round(
          department("支出总表 | 合计 | | 110.00 | C5\n支出总表 | 2010350 事业运行 | | 10.00 | C7", { units: [] }),
          A,
          B,
        ),
        units: UNITS.map(({ name }, i) => ({
          ...{ name, aliases: [], department: "某局", due: ["tables"] },
          cell: inList("名单.csv", i + 2),
        })),
      },
      findings: [
        {
          message:
            "“支出总表”支出合计 110.00万元（某局.xlsx 支出总表!C5），所属 2 个单位之和 120.00万元，相差 10.00万元；差在 2010350 事业运行（支出合计，相差 10.00万元）。请核对各单位的数是否都已汇总，汇总以后有没有再改过。",
          cells: ["某局.xlsx 支出总表!C5", "甲中心.xlsx 支出总表!C5", "乙站.xlsx 支出总表!C5", "某局.xlsx 支出总表!C7"],
          severity: "error",
        },
      ],
    },
    部门所列的一个单位与它自己的预算不同: {
      round: round(
        department("", { ofUnits: [{ ...amountOf("支出总表 | 乙站 | | 21.00 | C8"), of: { name: "乙站" } }] }),
        A,
        B,
      ),
      findings: [
        {
          message:
            "部门“支出总表”所列“乙站”的支出合计 21.00万元（某局.xlsx 支出总表!C8），该单位自己的预算（乙站.xlsx）为 20.00万元，相差 1.00万元。请核对两份文件。",
          cells: ["某局.xlsx 支出总表!C8", "乙站.xlsx 支出总表!C5"],
        },
      ],
    },
  },
});
