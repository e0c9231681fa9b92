import type { EtApp, EtWorkbook, WorkbookListener } from "./et";

/** Tells of the workbook in front, now and whenever another one comes to the front; the result stops it. */
export function followWorkbook(app: EtApp, tell: (front: EtWorkbook | undefined) => void): () => void {
  const hear: WorkbookListener = (book) => tell(book);
  app.ApiEvent.AddApiEventListener("WorkbookActivate", hear);
  tell(app.ActiveWorkbook ?? undefined);
  return () => app.ApiEvent.RemoveApiEventListener("WorkbookActivate", hear);
}
