import { expect } from "@jest/globals";
import { contains } from "../../../src/model/cell";
import { DEFAULT_SETTINGS as settings } from "../../../src/model/settings";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { judgeForms, reviewTargets } from "../../../src/questions/index";
import { readBudget } from "../../../src/pipeline";
import { about, realAnswers } from "../asking";

/** Not of the form itself: other projects without one, and template text that an edited form no longer has. */
const LEFT_OUT = new Set(["J01", "J24"]);

/** The hints in the editor of an unchanged form are the findings of its table. */
export async function expectSameHints(snapshot: WorkbookSnapshot): Promise<void> {
  const { items } = await realAnswers().targets(about(snapshot, settings));
  const book = readBudget(snapshot);
  const { findings } = reviewTargets(book, settings);
  const edited = items.flatMap(({ form, place }) => (form && place ? [{ form, replaces: place }] : []));
  const judged = judgeForms(book, settings, edited);
  expect(judged).toHaveLength(edited.length);
  for (const [i, { replaces }] of edited.entries()) {
    const { sheet, area } = replaces;
    const read = findings.filter(({ cells }) =>
      cells.some((cell) => cell.sheet === sheet && contains(area, cell.row, cell.column)),
    );
    const said = (all: readonly { readonly code: string; readonly severity: string }[]): readonly string[] =>
      all
        .filter(({ code }) => !LEFT_OUT.has(code))
        .map(({ code, severity }) => `${code} ${severity}`)
        .sort();
    expect(said(judged[i] ?? [])).toEqual(said(read));
  }
}
