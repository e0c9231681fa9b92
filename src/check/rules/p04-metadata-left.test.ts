import { readDrawing } from "../../../test/read-drawing";
import { GENERAL_TABLE } from "../../../test/read-text";
import { testRule } from "../../../test/rule-tester";
import type { FileTraces } from "../../model/snapshot";
import rule from "./p04-metadata-left";

const drawn = readDrawing(GENERAL_TABLE);
const traced = (traces: FileTraces) => ({ ...drawn, snapshot: { ...drawn.snapshot, traces } });

testRule(rule, {
  valid: { 没有批注和属性: traced({ comments: [], properties: [] }) },
  skipped: { 在窗格中读不到: drawn },
  invalid: {
    只有本工具的批注: {
      book: traced({ comments: [], ownNotes: [{ sheet: "表", row: 4, column: 3 }], properties: [] }),
      findings: [
        {
          message: "工作簿里还有本工具写的批注 1 条（表!C4）。发布前请清除本工具的批注。",
          cells: ["表!C4"],
          severity: "info",
        },
      ],
    },
    批注和作者: {
      book: traced({ comments: [{ sheet: "表", row: 4, column: 3, text: "此处待定" }], properties: ["作者", "公司"] }),
      findings: [
        {
          message: "工作簿留有 1 条批注（表!C4）。批注会随文件一起公开，公开前请核对并删除。",
          cells: ["表!C4"],
          severity: "warning",
        },
        {
          message: "文件属性中填写了“作者”、“公司”。公开前可在“文件—信息—检查文档”中清除。",
          cells: ["表!A1"],
          severity: "info",
        },
      ],
    },
  },
});
