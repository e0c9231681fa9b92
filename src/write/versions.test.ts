import { expect, test } from "@jest/globals";
import type { Finding } from "../model/finding";
import { textSourceOf } from "../model/text-source";
import { withoutVersions } from "./versions";

const TEXTS = [textSourceOf("pasted", "说明.docx", "文字")];
const coverage = { evaluated: 2, clean: 0, off: [], skipped: [] };

const finding = (code: Finding["code"], ...sheets: readonly string[]): Finding => ({
  code,
  name: "",
  severity: "warning",
  message: "",
  cells: sheets.map((sheet) => ({ sheet, row: 1, column: 1, role: "text" })),
  explainedByRounding: false,
});

test("工作簿与旁边的文字相同，不算重复段落；规则因此没有问题", () => {
  const findings = [finding("G12", "说明.docx", "情况说明"), finding("W17", "说明.docx", "情况说明")];
  expect(withoutVersions({ findings, coverage }, TEXTS)).toEqual({
    findings: [findings[1]],
    coverage: { ...coverage, clean: 1 },
  });
});

test("一份文字里的重复，和工作簿里的重复，都还算", () => {
  const findings = [
    finding("G12", "说明.docx", "说明.docx"),
    finding("G12", "情况说明", "说明"),
    finding("G12", "说明.docx", "情况说明"),
  ];
  expect(withoutVersions({ findings, coverage }, TEXTS)).toEqual({ findings: findings.slice(0, 2), coverage });
});
