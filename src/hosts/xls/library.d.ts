import type { ParsingOptions, WorkBook } from "@e965/xlsx";

/** What the library exports and does not declare: the reader of .xls alone, so that a build takes in nothing else of it. */
declare module "@e965/xlsx" {
  export function parse_xlscfb(container: object, options: ParsingOptions): WorkBook;
}
