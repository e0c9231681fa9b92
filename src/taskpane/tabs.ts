import { createContext, useContext } from "react";
import type { CellRef } from "../model/cell";

/** Characters of a cell that another tab is to show. */
export interface TextTarget {
  readonly cell: CellRef;
  readonly start: number;
}

/** A view of another tab that is to be shown: the map of tables. */
interface ViewTarget {
  readonly view: "map";
}

export type TabTarget = TextTarget | ViewTarget;

/** The tabs of the pane, for those that lead to one another. */
export interface Tabs {
  readonly has: (id: string) => boolean;
  /** Shows a tab; what it is to point at is kept for it until the next call. */
  readonly open: (id: string, target?: TabTarget) => void;
  readonly target: TabTarget | undefined;
}

export const TabsContext = createContext<Tabs>({ has: () => false, open: () => {}, target: undefined });

export const useTabs = (): Tabs => useContext(TabsContext);
