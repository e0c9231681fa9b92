import { type ComponentType, createContext, type ReactElement, useContext } from "react";
import type { EditedText } from "../model/edited-text";
import type { WorkbookHost } from "../model/host";
import type { Release } from "../model/release";
import type { Review } from "../model/review";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { TextSource } from "../model/text-source";
import type { SheetPlan } from "../model/write";
import type { Question, Questions } from "../questions/protocol";
import type { Conclusion } from "./conclusion";
import type { KeptInBrowser } from "./store/browser-room";

/** Has the pipeline work out an answer, beside the pane. Rejects with the UserError `cancelled` once the signal is aborted. */
export type Ask = <Q extends Question>(
  question: Q,
  ask: Questions[Q]["ask"],
  signal?: AbortSignal,
) => Promise<Questions[Q]["answer"]>;

export interface ProfileChoice {
  readonly id: string;
  readonly name: string;
}

/** Everything the pane gets from outside. An entry (main.tsx) wires it; the components know nothing else. */
export interface PaneServices {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  /** The sheet 校验报告 for a review made at that moment. */
  readonly planReport: (review: Review, checkedAt: Date) => Promise<SheetPlan>;
  readonly profiles: readonly ProfileChoice[];
  readonly about: {
    readonly release: Release;
    /** Where the pane runs: "Excel（网页版）", "独立页面". */
    readonly place: string;
    /** What the user has to do so that the file holds what is kept with the open workbook: "保存副本", "保存工作簿". */
    readonly keepBy: string;
  };
  readonly now: () => Date;
  /** Hands a file to the browser to save; resolves to false where the place cannot save files. What became of it nobody tells us. */
  readonly saveFile: (name: string, contents: string | Uint8Array) => Promise<boolean>;
  /** Shows the dialog for printing a page, where it can be saved as PDF too; absent where the place cannot print. */
  readonly printPage?: (html: string) => Promise<void>;
  /** Paints an SVG file of this size in CSS pixels as a picture fine enough to be printed. */
  readonly paintPng: (svg: string, width: number, height: number) => Promise<Uint8Array>;
  /** Reads a second workbook, for example last year's; rejects with a UserError when it cannot be read. */
  readonly readWorkbook: (file: File) => Promise<WorkbookSnapshot>;
  /** Reads a Word document or a text file; rejects with a UserError when it cannot be read. */
  readonly readText: (file: File) => Promise<TextSource>;
  /** Reads a Word file of ours that its user changed; rejects with a UserError when it cannot be read. */
  readonly readEdited: (file: File) => Promise<EditedText>;
  /** Resolves to false where the clipboard is blocked. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** One text kept on this machine for every workbook: official lists and a bureau's 指标库. Absent where nothing lasts. */
  readonly machine?: KeptInBrowser<string>;
  /** Asks the program around the pane how it answers, as a text without any content of the workbook; absent where there is none. */
  readonly probe?: () => Promise<string>;
  /** Whether the pane opens with this workbook; absent where the place cannot do so. */
  readonly opening?: { isOn(): boolean; set(isOn: boolean): Promise<void> };
  /**
   * Calls the listener when a button of the ribbon is clicked while the pane is open: "check", "clear" or the id of a
   * panel; the result stops it. Absent where such a click opens the pane anew, or nothing is told of it.
   */
  readonly onCommand?: (listener: (command: string) => void) => () => void;
  /**
   * Milliseconds after a change of the workbook until it is checked again by itself, with the highlights renewed.
   * Absent: the pane only says that the result may be out of date, and writes nothing without a click.
   */
  readonly recheckAfter?: number;
  /** Puts the focus into the workbook, at the cell last gone to; absent where it lies in another program. */
  readonly enterWorkbook?: () => void;
  /** Hears what a ribbon command could not say itself; the result stops it. Absent where there are no such commands. */
  readonly onMessage?: (listener: (message: string) => void) => () => void;
  /** Hears what every check came to, and what a waiver made of it; absent where nobody lists several workbooks. */
  readonly onConcluded?: (conclusion: Conclusion) => void;
}

export interface PanelProps {
  /** The user asked for the work of this tab already, with a button of the ribbon: begin it as soon as it is shown. */
  readonly runAtOnce: boolean;
}

/** A further tab of the pane, for example 情况说明. It finds everything it needs in usePane() and useServices(). */
export interface PanePanel {
  /** Value of ?tab= or ?run= that opens it: "narrate", "targets". */
  readonly id: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly Component: ComponentType<PanelProps>;
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
