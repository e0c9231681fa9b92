import type { EverywhereWords, TemplateEdit } from "../../model/field-proposal";
import type { Run } from "../../model/passage";
import type { TextLine, TextSpan } from "../../model/text-source";
import { largest } from "../../model/extremes";
import { prefixOf } from "../../package/xml-edit";
import { marksIn } from "../marks";
import { edited, type FilledMark, filledParagraph, paragraphLike, sectionKept } from "../paragraph";
import { openTemplate, type TextPart } from "../parts";
import { paragraphsIn, paragraphText, type WordNode } from "../word-tree";
import { foundParagraphs } from "./paragraphs";

/** What makes a template of a document. */
interface TemplateMaking {
  /** The paragraphs as its reader gave them. */
  readonly lines: readonly TextLine[];
  readonly edits: readonly TemplateEdit[];
  readonly everywhere: readonly EverywhereWords[];
}

/** A document with marks where edits put them; everything else stays as it came. Marks nobody is sure of are yellow. */
export function makeTemplate(bytes: Uint8Array, file: string, making: TemplateMaking): Uint8Array {
  const { pkg, main, parts } = openTemplate(bytes, file);
  for (const part of parts)
    pkg.write(part.name, new Maker(part, part.name === main ? making : undefined, making).made());
  return pkg.save();
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

class Maker {
  private readonly paragraphs: readonly WordNode[];

  constructor(
    private readonly part: TextPart,
    private readonly making: TemplateMaking | undefined,
    private readonly words: Pick<TemplateMaking, "everywhere">,
  ) {
    this.paragraphs = paragraphsIn(part.roots);
  }

  made(): string {
    const { xml, roots } = this.part;
    const { lines = [], edits = [] } = this.making ?? {};
    const tables = gridsIn(roots);
    const replaced = edits.flatMap((edit): readonly Place[] => {
      const table = edit.kind === "table" ? tables[edit.table - 1] : undefined;
      if (!table || edit.kind !== "table") return [];
      return [...this.namesAbove(table, edit.field), tablePlace(table, edit.field)];
    });
    const found = foundParagraphs(xml, this.paragraphs, lines);
    const own = [...found].map(([row, each]) => ({ each, edits: edits.filter((edit) => ofParagraph(edit, row)) }));
    const byNode = new Map(own.map(({ each, edits: of }) => [each.node, { span: each.span, edits: of }] as const));
    const outside = this.paragraphs.filter(
      ({ start, end }) =>
        !replaced.some((place) => place.start <= start && end <= place.end) && !this.isInOther(start, end),
    );
    const changed = outside.flatMap((node): readonly Place[] => {
      const { span = () => undefined, edits: of = [] } = byNode.get(node) ?? {};
      const text = this.paragraph(node, span, of);
      return text === undefined ? [] : [{ start: node.start, end: node.end, text }];
    });
    return edited(xml, 0, xml.length, [...replaced, ...changed]);
  }

  /** The unit line above a table, which is drawn with it; of forms, which bring their titles, those as well. */
  private namesAbove(table: WordNode, field: string | undefined): readonly Place[] {
    const isForm = field === undefined || field.startsWith("绩效表");
    const above = this.paragraphs.filter(({ end }) => end <= table.start).reverse();
    const places: Place[] = [];
    for (const node of above) {
      const text = paragraphText(this.part.xml, node).replace(/\s/g, "");
      const isGone = text === "" || UNIT_LINE.test(text) || (isForm && FORM_TITLE.test(text));
      if (!isGone || sectionKept(this.part.xml, node) !== "") break;
      if (text !== "") places.push({ start: node.start, end: node.end, text: "" });
    }
    return places;
  }

  /** Paragraphs of text boxes stand inside another one, which is written as a whole. */
  private isInOther(start: number, end: number): boolean {
    return this.paragraphs.some((each) => each.start < start && end < each.end);
  }

  private paragraph(
    node: WordNode,
    spanOf: (read: TextSpan) => TextSpan | undefined,
    edits: readonly TemplateEdit[],
  ): string | undefined {
    const { xml } = this.part;
    const before = edits.flatMap((edit) => (edit.kind === "before" ? [this.like(node, edit.words)] : []));
    const after = edits.flatMap((edit) => (edit.kind === "after" ? [this.like(node, edit.words)] : []));
    const marks = edits.flatMap((edit): readonly FilledMark[] => {
      const span = edit.kind === "mark" ? spanOf(edit.span) : undefined;
      if (edit.kind !== "mark" || !span) return [];
      return [{ mark: { name: edit.field, ...span }, runs: [markRun(edit.field, edit.isSure)] }];
    });
    const text = paragraphText(xml, node);
    const general = this.everywhereIn(text).filter(
      ({ mark }) => !marks.some((other) => mark.start < other.mark.end && other.mark.start < mark.end),
    );
    const isDropped = edits.some(({ kind }) => kind === "drop");
    const all = [...marks, ...general];
    if (!isDropped && all.length === 0 && before.length + after.length === 0) return undefined;
    const own = isDropped ? sectionKept(xml, node) : filledParagraph(xml, node, all);
    return [...before, own, ...after].join("");
  }

  private like(node: WordNode, words: string): string {
    return paragraphLike(this.part.xml, node, [{ kind: "text", text: words }]);
  }

  private everywhereIn(text: string): readonly FilledMark[] {
    const taken: TextSpan[] = marksIn(text).map(({ start, end }) => ({ start, end }));
    return this.words.everywhere.flatMap(({ was, becomes }) =>
      placesOf(text, was).flatMap((span): readonly FilledMark[] => {
        if (taken.some((other) => span.start < other.end && other.start < span.end)) return [];
        taken.push(span);
        return [{ mark: { name: was, ...span }, runs: [{ kind: "text", text: becomes }] }];
      }),
    );
  }
}

const UNIT_LINE = /^[（(]?(?:金额)?单位[:：](?:人民币)?(?:万|千)?元[)）]?$/u;
const FORM_TITLE = /^(?:.{0,40}绩效.{0,12}表|[（(](?:\d{4}|【年度】)年度?[)）])$/u;

const markRun = (field: string, isSure: boolean): Run => ({
  kind: "gap",
  gap: "",
  text: `【${field}】`,
  ...(isSure && { isCarried: true as const }),
});

const ofParagraph = (edit: TemplateEdit, row: number): boolean => edit.kind !== "table" && edit.paragraph === row;

/** Names of laws and numbers of documents keep their years. */
function placesOf(text: string, was: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let at = text.indexOf(was); at !== -1; at = text.indexOf(was, at + was.length)) {
    const isQuoted = /《[^》]*$/.test(text.slice(0, at));
    const isDated = /^\d{4}年$/.test(was) && /^\d{1,2}月/.test(text.slice(at + was.length));
    if (!isQuoted && !isDated) spans.push({ start: at, end: at + was.length });
  }
  return spans;
}

const tablePlace = ({ start, end, tag }: WordNode, field: string | undefined): Place => {
  const w = prefixOf(tag);
  return { start, end, text: field === undefined ? "" : `<${w}p><${w}r><${w}t>【${field}】</${w}t></${w}r></${w}p>` };
};

/** Tables with lines and columns, those in a table before it, as the reader of documents counts them. */
function gridsIn(nodes: readonly WordNode[]): readonly WordNode[] {
  return nodes.flatMap((node) => {
    const inner = gridsIn(node.children);
    if (node.local !== "tbl") return inner;
    const rows = node.children.filter(({ local }) => local === "tr");
    const columns = largest(
      rows.map((row) => row.children.filter(({ local }) => local === "tc").length),
      0,
    );
    return rows.length > 1 && columns > 1 ? [...inner, node] : inner;
  });
}
