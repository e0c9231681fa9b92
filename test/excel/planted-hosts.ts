import { createExcelHost } from "../../src/hosts/excel/index";
import { addressInSheet } from "../../src/model/cell";
import type { WorkbookHost } from "../../src/model/host";

/** The adapter with one method done wrongly, in a way that is easily written. */
type Fault = Partial<WorkbookHost>;

const range = (context: Excel.RequestContext, cell: { sheet: string; row: number; column: number }) =>
  context.workbook.worksheets.getItem(cell.sheet).getRange(addressInSheet(cell));

const withoutLooking: Fault = {
  applyWrites: async (writes) => {
    await Excel.run(async (context) => {
      for (const { cell, after } of writes) range(context, cell).values = [[after]];
      await context.sync();
    });
    return { written: writes, changedMeanwhile: [] };
  },
};

const withoutColourBefore: Fault = {
  clearMarks: async () => {
    const { restored, missing } = await createExcelHost().clearMarks();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst();
      const sheets = context.workbook.worksheets.load("items/id");
      await context.sync();
      for (const sheet of sheets.items) sheet.getRange("A1:J20").format.fill.clear();
      await context.sync();
    });
    return { restored, missing };
  },
};

const withoutApostrophe: Fault = {
  writeSheet: async (plan) => {
    const name = await createExcelHost().writeSheet({ ...plan, cells: [] });
    await Excel.run(async (context) => {
      for (const { row, column, value } of plan.cells) range(context, { sheet: name, row, column }).values = [[value]];
      await context.sync();
    });
    return name;
  },
};

const takesFirstSheet: Fault = {
  goTo: ({ row, column }) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(addressInSheet({ row, column })).select();
      await context.sync();
    }),
};

const oneSettingForAll: Fault = {
  saveState: (_, value) => createExcelHost().saveState("all", value),
  loadState: () => createExcelHost().loadState("all"),
};

const valuesOnly: Fault = {
  read: async (options) => {
    const { sheets, ...rest } = await createExcelHost().read(options);
    const cells = (all: (typeof sheets)[number]) => all.cells.map(({ row, column, value }) => ({ row, column, value }));
    return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, cells: cells(sheet) })) };
  },
};

const deaf: Fault = { onChange: async () => async () => undefined };

const forgetful: Fault = { removeSheets: async () => undefined };

/** What is wrong, how, and the case of the contract that must notice. */
export const PLANTED: readonly (readonly [fault: string, host: () => WorkbookHost, noticedBy: string])[] = [
  ["不看就写", withoutLooking, "读过以后被用户改动的格不写，逐格报告，其余照写"],
  ["清除时把原来的底色也清掉", withoutColourBefore, "三种程度三种颜色，内容不变，清除以后底色复原"],
  ["把文字当键入的写", withoutApostrophe, "像公式的文字仍是文字，重开以后也是"],
  ["定位时不换表", takesFirstSheet, "定位到单元格，工作表名带空格、引号也行"],
  ["只存一份文字", oneSettingForAll, "保存的文字原样取回，互不相干，重开以后仍在"],
  ["不读公式和格式", valuesOnly, "文字、数字、公式及其结果、错误值逐格读出，按行从左到右"],
  ["听不见改动", deaf, "用户的改动会通知，停止以后不再通知，本产品的写入不通知"],
  ["不移除自己的表", forgetful, "三种工作表互不相干，只移除点名的，没有也不出错"],
].map(([fault, wrong, noticedBy]) => [
  fault as string,
  () => ({ ...createExcelHost(), ...(wrong as Fault) }),
  noticedBy as string,
]);
