import type { Page } from "playwright-core";

/** A state of the pane to look at: where it starts, and what its user does then. */
export interface State {
  readonly name: string;
  readonly query: string;
  readonly act?: (page: Page) => Promise<void>;
}
