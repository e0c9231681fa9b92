import type { Page } from "playwright-core";

/** A state of the pane to look at: where it starts, and what its user does then. */
export interface State {
  readonly name: string;
  readonly query: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** Clicks the first button of that name. */
export const click =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole("button", { name }).first().click();

/** Chooses from the menu over the list of findings. */
export async function choose(page: Page, role: "menuitem" | "menuitemcheckbox", name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole(role, { name }).click();
}
