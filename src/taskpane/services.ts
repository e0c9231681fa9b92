import { type ComponentType, createContext, type ReactElement, useContext } from "react";
import type { RuleCode } from "../model/finding";
import type { WorkbookHost } from "../model/host";
import type { ProfileId } from "../model/profile";
import type { Review } from "../model/review";
import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { SheetPlan } from "../model/write";

/** Concludes from a snapshot. Rejects with the UserError `cancelled` once the signal is aborted. */
export type ReviewFunction = (snapshot: WorkbookSnapshot, settings: Settings, signal: AbortSignal) => Promise<Review>;

/** A rule as the user knows it. */
export interface RuleTitle {
  readonly code: RuleCode;
  /** "合计等于各类之和" */
  readonly title: string;
  /** The notice or the definition the rule rests on. */
  readonly basis?: string;
}

export interface ProfileChoice {
  readonly id: ProfileId;
  readonly name: string;
}

/** Everything the pane gets from outside. An entry (main.tsx) wires it; the components know nothing else. */
export interface PaneServices {
  readonly host: WorkbookHost;
  readonly review: ReviewFunction;
  /** The sheet 校验报告 for a review made at that moment. */
  readonly planReport: (review: Review, checkedAt: Date) => Promise<SheetPlan>;
  readonly profiles: readonly ProfileChoice[];
  /** The titles of all rules; the pane shows codes until they are there. */
  readonly loadRules: () => Promise<readonly RuleTitle[]>;
  readonly about: {
    /** Version of the product. */
    readonly version: string;
    /** Where the pane runs: "Excel（网页版）", "独立页面". */
    readonly place: string;
  };
  readonly now: () => Date;
  /** Offers a text file to the user; resolves to false where the place cannot save files. */
  readonly saveFile: (name: string, text: string) => Promise<boolean>;
  /** Resolves to false where the clipboard is blocked. */
  readonly copyText: (text: string) => Promise<boolean>;
  /**
   * Milliseconds after a change of the workbook until it is checked again by itself, with the highlights renewed.
   * Absent: the pane only says that the result may be out of date, and writes nothing without a click.
   */
  readonly recheckAfter?: number;
}

/** A further tab of the pane, for example 情况说明. It finds everything it needs in usePane() and useServices(). */
export interface PanePanel {
  /** Value of ?tab= or ?run= that opens it: "narrate", "targets". */
  readonly id: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly Component: ComponentType;
  /** Keys under which the panel keeps state with the workbook, so that one button can remove all of it. */
  readonly stateKeys: readonly string[];
}

export const ServicesContext = createContext<PaneServices | undefined>(undefined);

/** The services of the pane around the calling component. */
export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices outside of the pane");
  return services;
}
