import { emulate } from "../excel/from-snapshot";
import type { SheetSnapshot } from "../../src/model/snapshot";
import type { EmulatedWorkbook } from "../excel/emulator/workbook";
import { emulateWps, type EmulatedWps } from "./emulator/app";

/** A workbook for the emulator, as a test hands it over. */
export interface GivenWorkbook {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** What a test reaches through page.evaluate. */
export interface WpsWindow {
  wps: EmulatedWps;
  books: readonly EmulatedWorkbook[];
  /** Put there before this script runs. */
  given: readonly [GivenWorkbook, ...GivenWorkbook[]];
}

/** Runs before the pane's own scripts: the program around it is there first, as in WPS. */
const place = window as unknown as WpsWindow;
const [first, ...others] = place.given.map(({ name, sheets }) => Object.assign(emulate(sheets), { fileName: name }));
if (!first) throw new Error("no workbook was given");
place.books = [first, ...others];
place.wps = emulateWps(first, ...others);
Object.assign(window, { Application: place.wps.app });
