import { UserError } from "../../model/user-error";

/**
 * Excel opens the pane with the workbook where this setting is true and the manifest gives the pane the same name as its
 * TaskpaneId (learn.microsoft.com, "Automatically open a task pane with a document").
 */
const KEY = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with this workbook. */
export const opensWithWorkbook = (): boolean => Office.context.document.settings.get(KEY) === true;

/** Takes effect when the workbook is saved and opened again. */
export function setOpensWithWorkbook(isOn: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if (isOn) settings.set(KEY, true);
  else settings.remove(KEY);
  return new Promise((resolve, reject) =>
    settings.saveAsync((result) =>
      result.status === Office.AsyncResultStatus.Failed
        ? reject(new UserError("excelRefused", { doing: "保存设置", code: result.error.name }))
        : resolve(),
    ),
  );
}
