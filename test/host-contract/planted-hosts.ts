import { MemoryHost } from "../memory-host/memory-host";
import { UserError } from "../../src/model/user-error";
import type { CellWrite } from "../../src/model/write";

type Saved = ReturnType<MemoryHost["saved"]>;
type Marks = Parameters<MemoryHost["mark"]>[0];

class OverwritesChanges extends MemoryHost {
  override async applyWrites(writes: readonly CellWrite[]) {
    const honest = writes.map((write) => ({ ...write, before: heldIn(this.saved(), write) }));
    await super.applyWrites(honest);
    return { written: writes, changedMeanwhile: [] };
  }
}

class TakesTextForFormula extends MemoryHost {
  override applyWrites(writes: readonly CellWrite[]) {
    return super.applyWrites(
      writes.map((write) => (String(write.after).startsWith("=") ? { ...write, afterIsFormula: true } : write)),
    );
  }
}

class WritesHalfABatch extends MemoryHost {
  override async applyWrites(writes: readonly CellWrite[]) {
    const written: CellWrite[] = [];
    const changedMeanwhile: CellWrite[] = [];
    for (const write of writes) {
      const result = await super.applyWrites([write]);
      written.push(...result.written);
      changedMeanwhile.push(...result.changedMeanwhile);
    }
    return { written, changedMeanwhile };
  }
}

class ForgetsMarksOnClosing extends MemoryHost {
  override saved() {
    return { ...super.saved(), marks: [] };
  }
}

class TakesAMarkForTheFormerFill extends MemoryHost {
  override mark(marks: Marks) {
    this.marks = [];
    return super.mark(marks);
  }
}

class TakesOverTheUsersSheet extends MemoryHost {
  override writeSheet(plan: Parameters<MemoryHost["writeSheet"]>[0]) {
    this.sheets = this.sheets.filter(({ frame }) => frame.name !== plan.name);
    return super.writeSheet(plan);
  }
}

class LosesOwnSheetsOnClosing extends MemoryHost {
  override saved() {
    const saved = super.saved();
    return {
      ...saved,
      sheets: saved.sheets.map((sheet) => JSON.parse(JSON.stringify({ ...sheet, own: undefined })) as typeof sheet),
    };
  }
}

class ShowsHiddenSheets extends MemoryHost {
  override async goTo(cell: Parameters<MemoryHost["goTo"]>[0]) {
    await super.goTo(cell).catch((problem: unknown) => {
      if (!(problem instanceof UserError) || problem.id !== "sheetHidden") throw problem;
    });
  }
}

class NeverStopsListening extends MemoryHost {
  override async onChange(listener: Parameters<MemoryHost["onChange"]>[0]) {
    await super.onChange(listener);
    return async () => undefined;
  }
}

class KeepsOneState extends MemoryHost {
  override saveState(_: string, value: string | undefined) {
    return super.saveState("", value);
  }
  override loadState() {
    return super.loadState("");
  }
}

function heldIn({ sheets }: Saved, { cell }: CellWrite): CellWrite["before"] {
  const found = sheets
    .find(({ name }) => name === cell.sheet)
    ?.cells.find(({ row, column }) => row === cell.row && column === cell.column);
  return found?.formula ?? found?.value ?? "";
}

/** Hosts with one fault each, and the case of the contract that must notice. */
export const PLANTED: readonly (readonly [fault: string, Host: new (book: Saved) => MemoryHost, noticedBy: string])[] =
  [
    ["覆盖用户的改动", OverwritesChanges, "读过以后被用户改动的格不写，逐格报告，其余照写"],
    ["把文字当公式", TakesTextForFormula, "文字写进去还是这几个字，不成公式、数字或日期，重开以后也是"],
    ["一批只写一半", WritesHalfABatch, "受保护的工作表拒绝写入，整批都不写"],
    ["关闭时忘了标记", ForgetsMarksOnClosing, "保存、重开以后仍能清除，底色复原"],
    ["把标记当原来的底色", TakesAMarkForTheFormerFill, "同一格标记两次，颜色是后一次的，清除以后是最初的底色"],
    ["占用用户的工作表", TakesOverTheUsersSheet, "用户已有同名工作表，另起一名，用户的那张不动"],
    ["关闭时忘了自己的工作表", LosesOwnSheetsOnClosing, "重开以后仍认得，能换能移除"],
    ["显示隐藏的工作表", ShowsHiddenSheets, "隐藏的工作表不显示，说明如何取消隐藏；不在的说明不在"],
    ["停不下来", NeverStopsListening, "用户的改动会通知，停止以后不再通知，本产品的写入不通知"],
    ["只记一份文字", KeepsOneState, "保存的文字原样取回，互不相干，重开以后仍在"],
  ];
