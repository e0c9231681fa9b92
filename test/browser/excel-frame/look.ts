import type { Frame, Page } from "playwright-core";
import { PATIENCE } from "../../patience";
import type { FrameWindow } from "./frame";

/** Calls of a batch that the client library marks as writing; the question for merged areas is marked so and changes nothing. */
const writtenBy = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as FrameWindow).book.batches
      .filter(({ flags, calls }) => flags & 1 && !calls.includes("Range.GetMergedAreasOrNullObject"))
      .flatMap(({ calls }) => calls),
  );

/**
 * What the emulated workbook looks like now.
 * @param page where it is open; asked for at each look, for it is not there before the first test
 */
export const bookIn = (page: () => Page) => ({
  selection: () =>
    page().evaluate(() => {
      const { active, selection } = (window as unknown as FrameWindow).book;
      return { sheet: active?.name ?? "", row: selection.top, column: selection.left };
    }),
  /** Cells that bear a colour of ours, one entry an area. */
  marks: () =>
    page().evaluate(() =>
      (window as unknown as FrameWindow).book.sheets.flatMap(({ name, rules }) =>
        rules.flatMap(({ areas }) => areas.map(({ top, left }) => `${name} ${top},${left}`)),
      ),
    ),
  sheets: () => page().evaluate(() => (window as unknown as FrameWindow).book.sheets.map(({ name }) => name)),
  writes: () => writtenBy(page()),
  calls: () => page().evaluate(() => (window as unknown as FrameWindow).book.batches.flatMap(({ calls }) => calls)),
  completed: () => page().evaluate(() => (window as unknown as FrameWindow).frame.completed.length),
});

/** Waits until the workbook is as expected; what it is then. */
export async function eventually<T>(read: () => Promise<T>, isExpected: (value: T) => boolean): Promise<T> {
  const latest = Date.now() + PATIENCE;
  while (Date.now() < latest) {
    const value = await read();
    if (isExpected(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The workbook stayed as it was: ${JSON.stringify(await read())}`);
}

export const checked = (pane: Frame) => pane.getByText("校验完成").first().waitFor({ state: "attached" });
export const links = (pane: Frame) => pane.getByRole("button", { name: /^定位到 / });

/** Chooses from the menu over the list of findings. */
export async function choose(pane: Frame, role: "menuitem" | "menuitemcheckbox", name: string): Promise<void> {
  await pane.getByRole("button", { name: "更多", exact: true }).click();
  await pane.getByRole(role, { name }).click();
}

/** Switches the highlights on or off. */
export const mark = (pane: Frame): Promise<void> => choose(pane, "menuitemcheckbox", "高亮问题单元格");
