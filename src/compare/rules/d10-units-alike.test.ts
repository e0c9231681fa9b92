import { handed } from "../../../test/compare/handed";
import { testAcross } from "../../../test/compare/across-tester";
import rule from "./d10-units-alike";

const unit = (name: string, year = 2025) => handed(name, "支出总表 | 合计 | | 1.00 | C5", { year });
const WHOLE = { ...unit("某局"), kind: "部门预算" as const, units: [{ name: "甲中心" }, { name: "乙站" }] };

testAcross(rule, {
  valid: { 都是同一年: { submissions: [unit("甲中心"), unit("乙站"), unit("丙所")] } },
  skipped: { 只有两份: { submissions: [unit("甲中心"), unit("乙站")] } },
  invalid: {
    同一文件夹里一份是上年的: {
      round: { submissions: [unit("甲中心"), unit("乙站"), unit("丙所", 2024)] },
      findings: [
        {
          message: "“丙所”的年度是 2024年，同一文件夹的其他单位多为 2025年。请核对有没有交错文件或用错表式。",
          cells: ["丙所.xlsx 支出总表!C5"],
          severity: "info",
        },
      ],
    },
    同一部门里一份是上年的: {
      round: { submissions: [WHOLE, unit("甲中心"), unit("乙站", 2024)] },
      findings: [
        {
          message: "“乙站”的年度是 2024年，同一部门的其他单位多为 2025年。请核对有没有交错文件或用错表式。",
          cells: ["乙站.xlsx 支出总表!C5"],
          severity: "warning",
        },
      ],
    },
  },
});
