/** What a user may do in this page: look, type, copy, paste, fill, clear. Rows, sheets and formats are changed in Excel. */
const ALLOWED = new Set([
  "auto-clear-content",
  "auto-fill",
  "change-zoom-ratio",
  "clear-selection-content",
  "copy-down",
  "copy-formula-only",
  "copy-right",
  "expand-selection",
  "move-selection",
  "move-selection-enter-tab",
  "optional-paste",
  "paste",
  "paste-by-short-key",
  "paste-formula",
  "paste-value",
  "refill",
  "scroll-to-cell",
  "scroll-view",
  "scroll-view-reset",
  "select-all",
  "select-range",
  "set-range-values",
  "set-scroll-relative",
  "set-worksheet-activate",
  "set-zoom-ratio",
]);

/** True for a command that would change what cannot be saved from here. Only commands: mutations follow from them. */
export function isForbidden(id: string): boolean {
  const name = /^sheet\.command\.(.+)$/.exec(id)?.[1];
  if (name !== undefined) return !ALLOWED.has(name);
  // cutting moves formats and the references of formulas along
  return id === "univer.command.cut";
}

/** What allowed commands want to change beside the contents, by the id of the mutation: the list to be emptied. */
const FORMAT_LISTS: Readonly<Record<string, string>> = {
  "sheet.mutation.add-worksheet-merge": "ranges",
  "sheet.mutation.remove-worksheet-merge": "ranges",
  "sheet.mutation.set-worksheet-col-width": "ranges",
  "sheet.mutation.set-worksheet-row-height": "ranges",
  "sheet.mutation.remove.numfmt": "ranges",
};

type Params = Record<string, unknown>;
type Matrix = Record<string, Record<string, Params | null> | null>;

/**
 * Takes out of a mutation what could not be saved: pasted fonts, fills and merges, number formats that come with typed
 * dates. The mutation itself has to run, or the whole command would be taken back.
 */
export function keepContentsOnly(id: string, params: Params): void {
  const list = FORMAT_LISTS[id];
  if (list !== undefined) params[list] = [];
  if (id === "sheet.mutation.set.numfmt") Object.assign(params, { values: {}, refMap: {} });
  if (id !== "sheet.mutation.set-range-values") return;
  for (const line of Object.values((params["cellValue"] ?? {}) as Matrix)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell) delete cell["s"];
      // nothing at all would take the format of the cell away as well
      else if (line) line[column] = { v: null, f: null, p: null, si: null };
    }
  }
}
