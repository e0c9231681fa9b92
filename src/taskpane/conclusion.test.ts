import { expect, test } from "@jest/globals";
import { finding, review } from "../../test/taskpane/sample-review";
import { sheet } from "../../test/draw-sheet";
import { conclusionOf } from "./conclusion";

test("从最重的一处看起；隐藏的工作表上的不算，没有问题的从第一张表看起", () => {
  const { tables } = review();
  const at = (name: string, row: number) => [{ sheet: name, row, column: 2, role: "stated" as const }];
  const findings = [
    finding({ severity: "info", cells: at("收入", 3) }),
    finding({ severity: "error", cells: at("底稿", 4) }),
    finding({ severity: "warning", cells: at("收入", 5) }),
  ];
  const [first] = tables;
  const sheets = [sheet("收入", "甲"), sheet("底稿", "乙", { visibility: "hidden" }), sheet(first?.sheet ?? "", "丙")];
  expect(conclusionOf({ tables }, findings, { sheets }).start?.cell).toEqual({ sheet: "收入", row: 5, column: 2 });
  expect(conclusionOf({ tables }, [], { sheets }).start?.cell).toEqual({
    sheet: first?.sheet,
    row: first?.area.top,
    column: first?.area.left,
  });
});
