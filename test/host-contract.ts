import { describe, expect, test } from "@jest/globals";
import type { CellRef } from "../src/model/cell";
import type { WorkbookHost } from "../src/model/host";
import type { SheetSnapshot } from "../src/model/snapshot";
import { markCases } from "./host-contract/marks";
import { ownSheetCases } from "./host-contract/own-sheets";
import { readCases } from "./host-contract/reading";
import { stateCases } from "./host-contract/state";
import { writeCases } from "./host-contract/writing";

/** The workbook a case begins with. */
export interface DescribedWorkbook {
  readonly sheets: readonly SheetSnapshot[];
  /** "RRGGBB" of cells that have a plain fill. */
  readonly fills?: readonly (readonly [cell: CellRef, colour: string])[];
}

/** A host, and what its user can do and see. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** Types into a cell; a text with "=" at its beginning is a formula, "" empties the cell. */
  userEdits(cell: CellRef, input: string | number | boolean): Promise<void>;
  /** Saves, closes and opens the workbook again; the former host is not used any more. */
  reopen(): Promise<HostUnderTest>;
  /** "RRGGBB" of a plain fill, undefined where there is none. */
  fillOf(cell: CellRef): Promise<string | undefined>;
  selection(): Promise<CellRef | undefined>;
  /** False where the version of the program has no question for merged areas; none are given then. */
  readonly readsMerges?: false;
}

export type MakeHost = (workbook: DescribedWorkbook) => Promise<HostUnderTest>;

/** One thing every host must do. It throws when the host does not. */
export interface ContractCase {
  readonly name: string;
  readonly run: (make: MakeHost) => Promise<void>;
}

export const CONTRACT: readonly (readonly [group: string, cases: readonly ContractCase[]])[] = [
  ["读取", readCases],
  ["写入单元格", writeCases],
  ["本产品的工作表", ownSheetCases],
  ["标记", markCases],
  ["保存的文字、定位与变化", stateCases],
];

/** What the product relies on, whatever the workbook is kept in. Every host passes it. */
export function describeHostContract(host: string, make: MakeHost): void {
  describe(`${host}：宿主约定`, () => {
    for (const [group, cases] of CONTRACT) {
      describe(group, () => {
        test.each(cases.map(({ name, run }) => [name, run] as const))("%s", async (_, run) => {
          expect.hasAssertions();
          await run(make);
        });
      });
    }
  });
}
