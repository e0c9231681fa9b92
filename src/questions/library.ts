import { importLibrary, type LibraryImport } from "../catalogue/indicators/index";
import type { WorkbookSnapshot } from "../model/snapshot";

/** Reads a bureau's 指标库 from all sheets of a workbook. */
export const readLibrary = ({ sheets }: WorkbookSnapshot): LibraryImport => importLibrary(sheets);
