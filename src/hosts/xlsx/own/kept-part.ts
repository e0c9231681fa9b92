import { append } from "../../../model/append";
import { addressInSheet, type CellRef } from "../../../model/cell";
import { readRelationships } from "../../../package/relationships";
import { attribute, type XmlTag } from "../../../package/xml";
import { addContentType, addRelationship, dialectOf, freePart, removePart } from "../edit/parts";
import type { WorkbookFile } from "../edit/workbook-file";
import { XML_HEAD } from "../edit/xml-edit";
import { parseRef } from "../read/cell-position";
import { decodeEscapes, encodeEscapes, escapeAttribute, escapeXml } from "../read/xml-text";

/** One marked cell and what brings its former look back. */
export interface MarkedCell extends CellRef {
  /** Number of the former style. A program that saves the file may renumber styles, hence also: */
  readonly style: number;
  /** The former fill element of the styles part. */
  readonly fill: string;
  /** What was not there before the mark: the attribute that names a style, the cell element, or its row as well. */
  readonly absent?: Absent;
  /** The hint of the row that a new cell made wrong. */
  readonly spans?: string;
}

const ABSENT = ["style", "cell", "row"] as const;
type Absent = (typeof ABSENT)[number];

/** What we keep with a workbook, in one custom XML part; Excel and WPS carry such parts along when they save. */
interface Kept {
  readonly states: ReadonlyMap<string, string>;
  readonly marks: readonly MarkedCell[];
}

const NAMESPACE = "urn:budget-disclosure:kept";
/** Names the part among the custom data of a workbook; any constant will do. */
const ITEM_ID = "{7A0B7C6E-3C1B-4B0E-9B52-5D1E0C8B6F21}";
const PART_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

export function readKept(file: WorkbookFile): Kept {
  const states = new Map<string, string>();
  const marks: MarkedCell[] = [];
  const part = findPart(file);
  let key: string | undefined;
  let text = "";
  if (part === undefined) return { states, marks };
  file.pkg.readXml(part, {
    open(tag) {
      if (tag.uri !== NAMESPACE) return;
      if (tag.local === "state") key = textOf(tag, "key");
      else if (tag.local === "mark") append(marks, readMark(tag));
      text = "";
    },
    text(piece) {
      text += piece;
    },
    close() {
      if (key !== undefined) states.set(key, decodeEscapes(text));
      key = undefined;
    },
  });
  return { states, marks };
}

function readMark(tag: XmlTag): readonly MarkedCell[] {
  const place = parseRef(textOf(tag, "cell"));
  if (!place) return [];
  const absent = ABSENT.find((each) => each === textOf(tag, "absent"));
  const spans = /^\d+:\d+(?: \d+:\d+)*$/.exec(textOf(tag, "spans"))?.[0];
  const style = Number(textOf(tag, "style"));
  const mark = { sheet: textOf(tag, "sheet"), ...place, style, fill: textOf(tag, "fill") };
  return [{ ...mark, ...(absent && { absent }), ...(spans !== undefined && { spans }) }];
}

const textOf = (tag: XmlTag, name: string): string => decodeEscapes(attribute(tag, name) ?? "");

/** Keeps exactly this; without anything to keep, the part goes. */
export function writeKept(file: WorkbookFile, { states, marks }: Kept): void {
  const known = findPart(file);
  if (states.size === 0 && marks.length === 0) return known === undefined ? undefined : removeKept(file, known);
  const part = known ?? addPart(file);
  const items = [
    ...[...states].map(
      ([key, text]) => `<state key="${escapeAttribute(key)}">${escapeXml(encodeEscapes(text))}</state>`,
    ),
    ...marks.map(
      (mark) =>
        `<mark sheet="${escapeAttribute(mark.sheet)}" cell="${addressInSheet(mark)}" style="${mark.style}"` +
        ` fill="${escapeAttribute(mark.fill)}"${mark.absent ? ` absent="${mark.absent}"` : ""}` +
        `${mark.spans === undefined ? "" : ` spans="${escapeAttribute(mark.spans)}"`}/>`,
    ),
  ];
  file.pkg.write(part, `${XML_HEAD}<kept xmlns="${NAMESPACE}">${items.join("")}</kept>`);
}

function addPart({ pkg, workbook }: WorkbookFile): string {
  const part = freePart(pkg, "customXml/item");
  addContentType(pkg, part, PART_TYPE);
  addRelationship(pkg, workbook.part, "customXml", part);
  const properties = freePart(pkg, "customXml/itemProps");
  pkg.write(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dialectOf(pkg).customXml}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(pkg, properties, PROPERTIES_TYPE);
  addRelationship(pkg, part, "customXmlProps", properties);
  return part;
}

function removeKept({ pkg, workbook }: WorkbookFile, part: string): void {
  for (const { target } of readRelationships(pkg, part)) removePart(pkg, part, target);
  removePart(pkg, workbook.part, part);
}

/** Other programs keep custom XML too, not always well-formed: only ours is parsed. */
function findPart({ pkg, workbook }: WorkbookFile): string | undefined {
  return readRelationships(pkg, workbook.part)
    .filter(({ kind, isExternal }) => kind === "customXml" && !isExternal)
    .map(({ target }) => pkg.find(target))
    .find((part) => part !== undefined && pkg.readHead(part, 500).includes(NAMESPACE));
}
