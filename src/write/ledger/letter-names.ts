import type { LedgerUnit } from "../../model/ledger";

/** So many characters of a name; the disc allows more, a window of files does not show them. */
const LONGEST = 60;

/** A name for the letter of each unit: nothing of a workbook leads out of the folder, and no two are one. */
export function letterNames(units: readonly LedgerUnit[]): readonly string[] {
  const taken = new Set<string>();
  return units.map(({ unitName, file }) => {
    const plain = (unitName ?? file.replace(/\.[^.]*$/, ""))
      .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, "_")
      .replace(/^[. ]+|[. ]+$/g, "")
      .slice(0, LONGEST);
    for (let number = 1; ; number++) {
      const name = `退回意见（${plain || "单位"}）${number === 1 ? "" : number}.docx`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
