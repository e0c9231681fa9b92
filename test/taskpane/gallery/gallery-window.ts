import type { JSHandle, Page } from "playwright-core";
import type { MemoryHost } from "../../memory-host/index";
import type { FakeHost } from "../fake-host";

/** What the page of the gallery hands to the runs in a browser. */
export interface GalleryWindow {
  /** What was asked of the workbook. */
  readonly fakeHost: FakeHost;
  /** The user goes to the first cell of a finding, in the sheet. */
  readonly walkToFinding: (index: number) => void;
  /** The next check finds so many fewer. */
  readonly dropFindings: (count: number) => void;
}

/** What the tab 情况说明 of the gallery hands to them: its workbook, to be edited as its user does. */
export interface NarrativeWindow {
  readonly narrativeHost: MemoryHost;
}

/** The window of a page of the gallery, for what is evaluated in it. */
export const galleryWindow = (page: Page): Promise<JSHandle<GalleryWindow>> =>
  page.evaluateHandle<GalleryWindow>("window");

/** The same with ?tab=narrate. */
export const narrativeWindow = (page: Page): Promise<JSHandle<NarrativeWindow>> =>
  page.evaluateHandle<NarrativeWindow>("window");
