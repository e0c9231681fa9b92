import { type CellRef, toA1 } from "../../model/cell";
import type { MarkedSource } from "../../model/marked-text";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { type AddedTexts, latestIn, replacedText, type TextChange, type TextEvent } from "./added-texts";
import { REPLACED } from "./strings";
import type { PlacedMark } from "./text-view";
import { versionOf } from "../../questions/version";

interface ReplacingProps {
  readonly added: AddedTexts;
  readonly dispatch: (event: TextEvent) => void;
  readonly onError: (error: unknown) => void;
}

/** Whether numbers of this text may be replaced: texts the user brought along, and our own sheet; no other sheet. */
export const canReplace = ({ kind, isOwnSheet }: MarkedSource): boolean =>
  isOwnSheet || kind === "pasted" || kind === "document";

/** Puts the number of the table in the place of a wrong one, and takes it back again. The text is then judged anew. */
export function useReplacing({ added, dispatch, onError }: ReplacingProps) {
  const { host, ask } = useServices();
  const { state, controller } = usePane();

  /** Writes our sheet anew with one other text, unless somebody changed that text meanwhile. */
  const write = async (change: TextChange): Promise<boolean> => {
    const { cell, before, after } = change;
    const snapshot = await host.read();
    const plan =
      textIn(snapshot, cell) === before
        ? await ask("replacedText", { version: versionOf(snapshot), settings: state.settings, cell, text: after })
        : undefined;
    if (plan) await host.writeSheet(plan);
    else controller.notify({ intent: "warning", text: REPLACED.changedMeanwhile(toA1(cell)) });
    return plan !== undefined;
  };

  const replaceInCell = async (source: MarkedSource, { line, mark }: PlacedMark): Promise<void> => {
    const { cell, start } = line;
    const before = state.checked && textIn(state.checked.snapshot, cell);
    if (before === undefined) return;
    const { span } = mark;
    const after = replacedText(before, { ...mark, span: { start: start + span.start, end: start + span.end } });
    const change: TextChange = { cell, before, after };
    if (!(await write(change))) return;
    dispatch({ type: "written", source: source.id, change });
    await controller.check();
  };

  const undo = async (source: MarkedSource): Promise<void> => {
    const latest = latestIn(added, source.id);
    if (latest?.kind === "cell") {
      const { cell, before, after } = latest.change;
      if (!(await write({ cell, before: after, after: before }))) return;
    }
    dispatch({ type: "undone", source: source.id });
    controller.notify({ intent: "info", text: REPLACED.undone });
    if (latest?.kind === "cell") await controller.check();
  };

  return {
    replace: (source: MarkedSource, placed: PlacedMark): void => {
      if (source.isOwnSheet) replaceInCell(source, placed).catch(onError);
      else dispatch({ type: "replaced", source: source.id, line: placed.line, mark: placed.mark });
    },
    undo: (source: MarkedSource): void => void undo(source).catch(onError),
  };
}

function textIn({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellRef): string | undefined {
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  const value = cells?.find((each) => each.row === row && each.column === column)?.value;
  return typeof value === "string" ? value : undefined;
}
