import { OWN_SHEET_KINDS, OWN_SHEET_NAMES } from "../../../model/own-sheet";
import type { OwnSheetKind, SheetSnapshot } from "../../../model/snapshot";
import { UserError } from "../../../model/user-error";
import type { OfficePackage } from "../../../package/package";
import { readRelationships, type Relationship } from "../../../package/relationships";
import { attribute, isTrue, relationshipId, type XmlTag } from "../../../package/xml";
import { type Budget, LIMITS } from "../../../package/workbook-limits";
import { decodeEscapes, isSpreadsheet } from "../../../package/xml-text";

/** One tab of the workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** The worksheet part; undefined for charts, dialogs and whatever else a tab can hold. */
  readonly part: string | undefined;
}

/** What the workbook part and its relationships say. */
export interface WorkbookPart {
  readonly part: string;
  /** Of the main elements: transitional or strict. New parts use the same. */
  readonly namespace: string;
  readonly sheets: readonly SheetEntry[];
  /** Sheets of this product by their name. A name in the workbook that refers to a deleted sheet is nobody's. */
  readonly ownSheets: ReadonlyMap<string, OwnSheetKind>;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly externalLinks: readonly string[];
  readonly from1904: boolean;
  /** The file asks to be calculated when it is opened: its results are old, or were never there. */
  readonly calculatesOnLoad: boolean;
  /** Sheets can be neither added nor removed. */
  readonly isStructureLocked: boolean;
}

/** Reads the workbook part. */
export function readWorkbook(pkg: OfficePackage, part: string): WorkbookPart {
  const relationships = readRelationships(pkg, part);
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const partOf = (kind: string) => pkg.find(relationships.find((each) => each.kind === kind)?.target ?? "");
  const content = readContent(pkg, part, byId);
  if (content.sheets.length === 0) throw new UserError("archiveDamaged", { file: pkg.file });
  return {
    part,
    ...content,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
    externalLinks: externalLinks(pkg, relationships),
  };
}

/** The name of the workbook part, which the package itself points to. */
export function findWorkbookPart(pkg: OfficePackage): string {
  const main = readRelationships(pkg, "").find(({ kind }) => kind === "officeDocument");
  const part = main && pkg.find(main.target);
  if (part === undefined) throw new UserError("archiveDamaged", { file: pkg.file });
  return part;
}

type Content = Pick<
  WorkbookPart,
  "namespace" | "sheets" | "ownSheets" | "from1904" | "calculatesOnLoad" | "isStructureLocked"
>;

function readContent(pkg: OfficePackage, part: string, relationships: ReadonlyMap<string, Relationship>): Content {
  const sheets: SheetEntry[] = [];
  const ownSheets = new Map<string, OwnSheetKind>();
  let namespace = "";
  let from1904 = false;
  let calculatesOnLoad = false;
  let isStructureLocked = false;
  let kind: OwnSheetKind | undefined;
  let formula = "";
  pkg.readXml(part, {
    open(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "workbook") namespace = tag.uri;
      else if (tag.local === "sheet") addSheet(sheets, sheetEntry(pkg, tag, relationships), pkg.file);
      else if (tag.local === "workbookPr") from1904 = isTrue(attribute(tag, "date1904"));
      else if (tag.local === "calcPr") calculatesOnLoad = isTrue(attribute(tag, "fullCalcOnLoad"));
      else if (tag.local === "workbookProtection") isStructureLocked = isTrue(attribute(tag, "lockStructure"));
      else if (tag.local === "definedName" && attribute(tag, "localSheetId") === undefined) {
        kind = kindOfName(attribute(tag, "name") ?? "");
        formula = "";
      }
    },
    text(piece) {
      if (kind !== undefined) formula += piece;
    },
    close(tag) {
      if (tag.local !== "definedName" || kind === undefined) return;
      const sheet = sheetOfReference(decodeEscapes(formula));
      if (sheet !== undefined) ownSheets.set(sheet, kind);
      kind = undefined;
    },
  });
  return { namespace, sheets, ownSheets, from1904, calculatesOnLoad, isStructureLocked };
}

function addSheet(sheets: SheetEntry[], sheet: SheetEntry, file: string): void {
  if (sheets.length >= LIMITS.sheets) {
    throw new UserError("fileTooLarge", { file, found: `超过 ${LIMITS.sheets} 张工作表` });
  }
  sheets.push(sheet);
}

function sheetEntry(pkg: OfficePackage, tag: XmlTag, relationships: ReadonlyMap<string, Relationship>): SheetEntry {
  const id = relationshipId(tag) ?? "";
  const target = relationships.get(id);
  const state = attribute(tag, "state");
  return {
    name: decodeEscapes(attribute(tag, "name") ?? ""),
    sheetId: Number(attribute(tag, "sheetId")),
    relationshipId: id,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    part: target?.kind === "worksheet" ? (pkg.find(target.target) ?? target.target) : undefined,
  };
}

/** The files behind [1], [2] … in formulas, with percent signs decoded where that makes sense. */
function externalLinks(pkg: OfficePackage, relationships: readonly Relationship[]): readonly string[] {
  const parts = relationships.filter(({ kind }) => kind === "externalLink").map(({ target }) => pkg.find(target));
  return parts.flatMap((part) =>
    part === undefined
      ? []
      : readRelationships(pkg, part)
          .filter((each) => each.isExternal)
          .map(({ target }) => readable(target)),
  );
}

function readable(target: string): string {
  const percentEncoded = /(?:%[0-9a-f]{2})+/gi;
  return target.replace(percentEncoded, (run) => {
    const bytes = Uint8Array.from(run.matchAll(/%(..)/g), ([, hex = ""]) => Number.parseInt(hex, 16));
    const text = new TextDecoder().decode(bytes);
    return text.includes("\ufffd") ? run : text;
  });
}

/** The kind of own sheet a workbook name stands for; undefined for names of the user. */
const kindOfName = (name: string): OwnSheetKind | undefined =>
  OWN_SHEET_KINDS.find((kind) => OWN_SHEET_NAMES[kind].toLowerCase() === name.toLowerCase());

/** "'a''b'!$A$1" → "a'b"; undefined for "#REF!" and anything else that is no single cell. */
function sheetOfReference(formula: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!#]+))!\$?[A-Z]+\$?\d+$/i.exec(formula.trim());
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

/** A sheet name as formulas quote it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The texts cells refer to by number. Runs of rich text are joined, pronunciation guides left out. */
export function readSharedStrings(pkg: OfficePackage, part: string | undefined, budget: Budget): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  pkg.readXml(part, {
    open(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "si") text = "";
      else if (tag.local === "rPh") inPhonetic = true;
      else if (tag.local === "t") inText = !inPhonetic;
    },
    close(tag) {
      if (!isSpreadsheet(tag)) return;
      if (tag.local === "t") inText = false;
      else if (tag.local === "rPh") inPhonetic = false;
      else if (tag.local === "si") {
        budget.takeItem();
        strings.push(decodeEscapes(text).slice(0, LIMITS.cellCharacters));
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
