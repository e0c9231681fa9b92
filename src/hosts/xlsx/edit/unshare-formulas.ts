import { attribute, type XmlTag } from "../../../package/xml";
import { type Position, SheetCursor } from "../read/cell-position";
import { shiftFormula } from "../read/collect-cells";
import type { Budget } from "../../../package/workbook-limits";
import { decodeEscapes, encodeEscapes, escapeXml, isSpreadsheet } from "../../../package/xml-text";
import {
  applyEdits,
  opened,
  parseXmlText,
  placed,
  setAttributes,
  slice,
  type TextEdit,
} from "../../../package/xml-edit";

interface SharedFormula extends Position {
  readonly text: string;
}

/** A formula element without text of its own: its formula is that of another cell. */
interface Follower extends Position {
  readonly tag: XmlTag;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly shared: string;
}

/**
 * Gives every cell that shares one of these formulas a formula of its own, so that the cell which lends it to the
 * others can be overwritten.
 */
export function unshareFormulas(text: string, file: string, shared: ReadonlySet<string>, budget: Budget): string {
  const { formulas, followers } = findShared(text, file, shared, budget);
  const edits = followers.flatMap((follower): TextEdit[] => {
    const first = formulas.get(follower.shared);
    if (!first) return [];
    const formula = budget.takeText(shiftFormula(first.text, follower.row - first.row, follower.column - first.column));
    const { start, openEnd, end, tag } = follower;
    const own = setAttributes(slice(text, start, openEnd), { t: undefined, si: undefined, ref: undefined });
    const xml = `${opened(own)}${escapeXml(encodeEscapes(formula))}</${tag.name}>`;
    return [{ start, end, text: placed(xml) }];
  });
  return applyEdits(text, edits);
}

function findShared(text: string, file: string, shared: ReadonlySet<string>, budget: Budget) {
  const formulas = new Map<string, SharedFormula>();
  const followers: Follower[] = [];
  const cursor = new SheetCursor();
  let place: Position | undefined;
  let current: { readonly tag: XmlTag; readonly shared: string; readonly openEnd: number; text: string } | undefined;
  parseXmlText(text, file, (position) => ({
    open(tag) {
      if (!isSpreadsheet(tag)) return;
      const id = tag.local === "f" && attribute(tag, "t") === "shared" ? attribute(tag, "si") : undefined;
      if (tag.local === "row") cursor.enterRow(tag);
      else if (tag.local === "c") place = cursor.enterCell(tag);
      else if (id !== undefined && shared.has(id)) current = { tag, shared: id, openEnd: position(), text: "" };
    },
    text(piece) {
      if (current) current.text += piece;
    },
    close(tag) {
      if (!current || tag !== current.tag) return;
      const { shared: id, openEnd } = current;
      const isFirst = current.text !== "" && attribute(tag, "ref") !== undefined;
      if (isFirst && place) formulas.set(id, { ...place, text: decodeEscapes(current.text) });
      else if (current.text === "" && place) {
        budget.takeItem();
        const start = text.lastIndexOf("<", openEnd - 1);
        followers.push({ ...place, tag, shared: id, start, openEnd, end: position() });
      }
      current = undefined;
    },
  }));
  return { formulas, followers };
}
