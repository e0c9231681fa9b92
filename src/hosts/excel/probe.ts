import { UserError } from "../../model/user-error";
import { isOfficeError } from "./failure";
import { PROBE_STEPS } from "./probe-steps";
import type { Patience } from "./watch";
import { withExcel } from "./with-excel";

/** What this Excel answered to one kind of call. */
interface Probed {
  readonly step: string;
  readonly milliseconds: number;
  /** What came back; never anything of the user's workbook. */
  readonly answer?: unknown;
  /** Excel's code, or ours, where the call was refused. */
  readonly refused?: string;
}

const NAME = "助手探查（可删除）";

/**
 * Makes every kind of call the host relies on, on a sheet of its own that is removed afterwards, and tells what this Excel
 * answered. One trip a step: a refusal ends its step only.
 */
export async function probe(patience: Patience): Promise<readonly Probed[]> {
  const probed: Probed[] = [];
  const attempt = async (step: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    const outcome = await answered(work);
    probed.push({ step, milliseconds: Math.round(performance.now() - start), ...outcome });
  };
  const name = await scratchSheet(patience);
  try {
    for (const [step, work] of Object.entries(PROBE_STEPS))
      await attempt(step, () =>
        withExcel("探查 Excel", patience, (trip) => work(trip, trip.workbook.worksheets.getItem(name))),
      );
  } finally {
    await attempt("移除探查用的工作表", () => remove(patience, name));
  }
  return probed;
}

async function answered(work: () => Promise<unknown>): Promise<Pick<Probed, "answer" | "refused">> {
  try {
    const answer = await work();
    return answer === undefined ? {} : { answer };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refused: isOfficeError(error.cause) ? error.cause.code : error.id };
  }
}

/** A new sheet under a name that is free, not in front. */
const scratchSheet = (patience: Patience): Promise<string> =>
  withExcel(
    "探查 Excel",
    patience,
    async ({ workbook, sync }) => {
      workbook.worksheets.load("items/name");
      await sync();
      const taken = new Set(workbook.worksheets.items.map((sheet) => sheet.name));
      let name = NAME;
      for (let number = 2; taken.has(name); number++) name = `${NAME}${number}`;
      workbook.worksheets.add(name);
      await sync();
      return name;
    },
    "sheets",
  );

const remove = (patience: Patience, name: string): Promise<void> =>
  withExcel(
    "移除探查用的工作表",
    patience,
    async ({ workbook, sync }) => {
      workbook.worksheets.getItem(name).delete();
      await sync();
    },
    "sheets",
  );
