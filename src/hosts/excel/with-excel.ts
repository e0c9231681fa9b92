import { UserError } from "../../model/user-error";
import { type Condition, type Touches, explained, isOfficeError, isUnclear, toUserError } from "./failure";
import { type Patience, Watch } from "./watch";

/** One run against Excel; requests pile up until `sync` sends them in one round trip. */
export interface Trip {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  sync(): Promise<void>;
}

/** The only place that calls Excel.run. Turns failures into words the user can act on; lets bugs through. */
export async function withExcel<T>(
  doing: string,
  patience: Patience,
  work: (trip: Trip) => Promise<T>,
  touches: Touches = "cells",
): Promise<T> {
  if (typeof Excel === "undefined") throw new UserError("excelGone", { doing });
  try {
    return await watched(doing, patience, work);
  } catch (error) {
    if (!isUnclear(error)) throw toUserError(error, doing);
    throw explained(error, doing, await conditionOf(doing, patience), touches);
  }
}

async function watched<T>(doing: string, patience: Patience, work: (trip: Trip) => Promise<T>): Promise<T> {
  const watch = new Watch(doing, patience);
  try {
    watch.rearm();
    return await Promise.race([Excel.run((context) => work(tripOf(context, watch))), watch.alarm]);
  } finally {
    watch.end();
  }
}

function tripOf(context: Excel.RequestContext, watch: Watch): Trip {
  return {
    context,
    workbook: context.workbook,
    sync: async () => {
      watch.rearm();
      await context.sync();
      watch.rearm();
    },
  };
}

/** Asks only what any Excel can answer; undefined when it does not. */
async function conditionOf(doing: string, patience: Patience): Promise<Condition | undefined> {
  try {
    return await watched(doing, { timeout: patience.timeout }, async ({ workbook, sync }) => {
      const sheets = workbook.worksheets;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      sheets.load("items/protection/protected");
      await sync();
      return {
        isReadOnly: workbook.readOnly,
        isStructureProtected: workbook.protection.protected,
        isAnySheetProtected: sheets.items.some(({ protection }) => protection.protected),
      };
    });
  } catch (error) {
    if (error instanceof UserError || isOfficeError(error)) return undefined;
    throw error;
  }
}
