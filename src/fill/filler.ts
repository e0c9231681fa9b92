import { append } from "../model/append";
import type { FieldAnswers, FieldItem, FieldItems, FieldParagraphs } from "../model/field-answers";
import { type AskedField, askedBy, type BlockRef, patternPieces } from "../model/field-ref";
import type { FieldList } from "../model/fields";
import { type NarrativeParagraph, type Run, textOf } from "../model/passage";
import { type TemplateBlock, blocksOf, repeatedRows, type Tell } from "./block-parser";
import { type FieldMark, marksIn } from "./marks";
import { edited, filledParagraph, paragraphLike, sectionKept, type FilledMark } from "./paragraph";
import { type BlockXml, xmlOfBlock } from "./block-xml";
import { paragraphsIn, paragraphText, rawOf, type WordNode } from "./word-tree";
import { unescaped } from "./plain-text";

/** What a template is filled with. */
export interface Filling {
  readonly answers: FieldAnswers;
  /** Tables and forms by their mark (表.收支总表), as elements of a document. */
  readonly blocks: ReadonlyMap<string, readonly BlockXml[]>;
  /** Hears every filled paragraph. */
  readonly take?: (runs: readonly Run[]) => void;
}

/** Where the filler stands: the things of the lists around it, the innermost first. */
type Scope = readonly FieldItem[];

/** Elements whose children are paragraphs, tables and controls. */
const BODIES: ReadonlySet<string> = new Set([
  ...["body", "hdr", "ftr", "footnote", "endnote", "txbxContent", "sdtContent", "tc"],
]);

/** Fills one part of a template. */
export class PartFiller {
  constructor(
    private readonly xml: string,
    private readonly filling: Filling,
    private readonly tell: Tell,
  ) {}

  fill(roots: readonly WordNode[]): string {
    return this.among(roots, 0, this.xml.length, []);
  }

  /** A stretch with the nodes in it filled. */
  private among(nodes: readonly WordNode[], from: number, to: number, scope: Scope): string {
    const edits = nodes.map((node) => ({ start: node.start, end: node.end, text: this.node(node, scope) }));
    return edited(this.xml, from, to, edits);
  }

  private node(node: WordNode, scope: Scope): string {
    if (node.local === "p") return this.paragraph(node, scope);
    if (node.local === "tbl") return this.table(node, scope);
    if (!BODIES.has(node.local)) return this.among(node.children, node.start, node.end, scope);
    const open = this.xml.slice(node.start, node.openEnd);
    const blocks = blocksOf(this.xml, node.children, listsOf(scope), this.tell);
    const inner = this.blocks(blocks, node.openEnd, node.closeStart, scope);
    // a cell holds a paragraph always
    const filled = node.local === "tc" && !/<\w+:p[\s/>]/.test(inner) ? `${inner}${emptyParagraph(node)}` : inner;
    return open + filled + this.xml.slice(node.closeStart, node.end);
  }

  private table(node: WordNode, scope: Scope): string {
    const open = this.xml.slice(node.start, node.openEnd);
    const blocks = blocksOf(this.xml, node.children, listsOf(scope), this.tell);
    const rows = repeatedRows(this.xml, blocks, listsOf(scope));
    const inner = this.blocks(rows, node.openEnd, node.closeStart, scope);
    if (!/<\w+:tr[\s/>]/.test(inner)) return emptyParagraph(node);
    return open + inner + this.xml.slice(node.closeStart, node.end);
  }

  private blocks(blocks: readonly TemplateBlock[], from: number, to: number, scope: Scope): string {
    const edits = blocks.map((block) => {
      const { start, end } = placeOf(block);
      return { start, end, text: this.block(block, scope) };
    });
    return edited(this.xml, from, to, edits);
  }

  private block(block: TemplateBlock, scope: Scope): string {
    if (block.kind === "plain") return this.node(block.node, scope);
    if (block.kind === "each") return this.each(block.body, this.itemsOf(block.list, scope), scope);
    const { holds, hole } = this.holds(block.condition, scope);
    const body = holds === false ? block.else : block.then;
    const dropped = holds === false ? block.then : block.else;
    const asked = holds === undefined ? this.holeBefore(body, hole) : "";
    return asked + this.body(body, scope) + this.keptSection(dropped);
  }

  private holds(
    condition: Extract<TemplateBlock, { kind: "if" }>["condition"],
    scope: Scope,
  ): ReturnType<FieldAnswers["holds"]> {
    if (condition.kind === "money" && condition.field.kind === "item") {
      const { list, of } = condition.field;
      const item = scope.find((each) => each.list === list);
      if (item) {
        const has = item.has(of);
        return { holds: has, hole: has === undefined ? item.words(of) : [] };
      }
    }
    return this.filling.answers.holds(condition);
  }

  private itemsOf(list: FieldList, [inner]: Scope): FieldItems {
    return inner ? inner.items(list) : this.filling.answers.items(list);
  }

  private each(body: readonly TemplateBlock[], { items, hole }: FieldItems, scope: Scope): string {
    if (hole) return this.holeFor(body, hole, scope);
    const copies = items.map((item) => this.body(body, [item, ...scope]));
    return (
      copies.map((copy, i) => (i === 0 ? copy : withoutIds(copy))).join("") +
      (items.length === 0 ? this.keptSection(body) : "")
    );
  }

  private body(body: readonly TemplateBlock[], scope: Scope): string {
    const [first, last] = [body[0], body.at(-1)];
    return first && last ? this.blocks(body, placeOf(first).start, placeOf(last).end, scope) : "";
  }

  /** Where the parts of a list do not make up its total the list is not printed, but asked for. */
  private holeFor(body: readonly TemplateBlock[], hole: readonly Run[], scope: Scope): string {
    const [first] = body;
    if (first?.kind === "plain" && first.node.local === "p") {
      this.filling.take?.(hole);
      return paragraphLike(this.xml, first.node, hole);
    }
    let isPrinted = false;
    const once = (): readonly Run[] => {
      const words = isPrinted ? [] : hole;
      isPrinted = true;
      return words;
    };
    const list = first?.kind === "plain" ? this.listIn(first.node, scope) : undefined;
    const item: FieldItem = { list: list ?? "科目", words: once, has: () => undefined, items: () => ({ items: [] }) };
    return first ? this.block(first, [item, ...scope]) : "";
  }

  private listIn(node: WordNode, scope: Scope): FieldList | undefined {
    const marks = paragraphsIn([node]).flatMap((each) => marksIn(paragraphText(this.xml, each)));
    for (const { name } of marks) {
      const asked = askedBy(name, listsOf(scope));
      if (asked?.kind === "item") return asked.list;
    }
    return undefined;
  }

  private holeBefore(body: readonly TemplateBlock[], hole: readonly Run[]): string {
    const [first] = body;
    if (hole.length === 0 || first?.kind !== "plain" || first.node.local !== "p") return "";
    this.filling.take?.(hole);
    return paragraphLike(this.xml, first.node, hole);
  }

  private keptSection(dropped: readonly TemplateBlock[]): string {
    const nodes = dropped.flatMap((block) => (block.kind === "plain" ? [block.node] : []));
    return nodes.map((node) => sectionKept(this.xml, node)).find((kept) => kept !== "") ?? "";
  }

  private paragraph(node: WordNode, scope: Scope): string {
    const text = paragraphText(this.xml, node);
    const marks = marksIn(text);
    const inner = boxesIn(node).map((box) => ({ start: box.start, end: box.end, text: this.node(box, scope) }));
    const [alone] =
      marks.length === 1 && marks[0] && text.trim() === text.slice(marks[0].start, marks[0].end) ? marks : [];
    const asked = alone && askedBy(alone.name, listsOf(scope));
    if (asked?.kind === "block") return this.blockField(node, asked);
    const paragraphs = alone && asked ? this.wordsOf(asked, scope) : undefined;
    if (alone && paragraphs && paragraphs.length > 1) {
      paragraphs.forEach((runs) => this.filling.take?.(runs));
      return paragraphs
        .map((runs, i) => filledParagraph(this.xml, node, [{ mark: alone, runs }], i === 0 ? inner : []))
        .map((copy, i) => (i === 0 ? copy : withoutIds(copy)))
        .join("");
    }
    const replacements = marks.map((mark): FilledMark => ({ mark, runs: this.runsOf(mark, scope) }));
    this.filling.take?.(runsOfParagraph(text, replacements));
    if (replacements.length === 0 && inner.length === 0) return rawOf(this.xml, node);
    return filledParagraph(this.xml, node, replacements, inner);
  }

  private runsOf(mark: FieldMark, scope: Scope): readonly Run[] {
    const asked = askedBy(mark.name, listsOf(scope));
    const paragraphs = asked && asked.kind !== "block" ? this.wordsOf(asked, scope) : undefined;
    // what we do not know stays as it is written, for everybody to see
    if (!paragraphs) return [unknownMark(unescaped(mark.name))];
    return paragraphs.flat();
  }

  private wordsOf(asked: Exclude<AskedField, BlockRef>, scope: Scope): FieldParagraphs | undefined {
    if (asked.kind === "listing") return [this.listing(asked, scope)];
    if (asked.kind === "one-of") return this.oneOf(asked, scope);
    if (asked.kind !== "item") return this.filling.answers.words(asked);
    const item = scope.find(({ list }) => list === asked.list);
    return item && [item.words(asked.of)];
  }

  /** A drop-down list is filled only with one of its entries. */
  private oneOf(
    { field, written, options }: Extract<AskedField, { kind: "one-of" }>,
    scope: Scope,
  ): FieldParagraphs | undefined {
    const found = this.wordsOf(field, scope);
    const runs = found?.flat() ?? [];
    if (!found || runs.some(({ kind }) => kind === "gap") || options.includes(textOf(runs))) return found;
    const text = `【待填：${written}，应为${options.map((each) => `“${each}”`).join("或")}】`;
    return [[{ kind: "gap", gap: `template:${written}`, text }]];
  }

  /** The things of a list in one line. */
  private listing(
    { list, pattern, separator }: Extract<AskedField, { kind: "listing" }>,
    scope: Scope,
  ): readonly Run[] {
    const { items, hole } = this.itemsOf(list, scope);
    if (hole) return hole;
    const pieces = patternPieces(unescaped(pattern), list);
    return items.flatMap((item, i): readonly Run[] => [
      ...(i === 0 ? [] : [{ kind: "text", text: unescaped(separator) } as const]),
      ...pieces.flatMap((piece): readonly Run[] =>
        typeof piece === "string" ? [{ kind: "text", text: piece }] : item.words(piece.of),
      ),
    ]);
  }

  private blockField(node: WordNode, field: BlockRef): string {
    // the headings are known when all is filled
    if (field.block === "目录") return rawOf(this.xml, node);
    if (field.block !== "表" && field.block !== "绩效表") {
      const section = this.filling.answers.section(SECTIONS[field.block] ?? field.of);
      // what we cannot write stays as it is written
      const unknown = { key: "", role: "body", runs: [unknownMark(`${field.block}.${field.of}`)] } as const;
      return (section ?? [unknown]).map((each) => this.sectionParagraph(node, each)).join("");
    }
    return xmlOfBlock(this.xml, node, this.filling.blocks.get(`${field.block}.${field.of}`) ?? []);
  }

  private sectionParagraph(node: WordNode, { runs }: NarrativeParagraph): string {
    this.filling.take?.(runs);
    return paragraphLike(this.xml, node, runs);
  }
}

/** Blocks that are a section of the text. */
const SECTIONS: Readonly<Partial<Record<BlockRef["block"], string>>> = { 名词: "glossary", 附件清单: "tables:list" };

const unknownMark = (name: string): Run => ({ kind: "gap", gap: `template:${name}`, text: `【${name}】` });

const placeOf = (block: TemplateBlock): { readonly start: number; readonly end: number } =>
  block.kind === "plain" ? block.node : { start: block.from, end: block.to };

const listsOf = (scope: Scope): readonly FieldList[] => scope.map(({ list }) => list);

const emptyParagraph = ({ tag }: WordNode): string => (tag.prefix === "" ? "<p/>" : `<${tag.prefix}:p/>`);

/** Text boxes anchored in a paragraph. */
const boxesIn = (node: WordNode): readonly WordNode[] =>
  node.children.flatMap((child) => (child.local === "txbxContent" ? [child] : boxesIn(child)));

/** Ids and bookmarks may stand once in a document; copies go without. */
const withoutIds = (xml: string): string =>
  xml.replace(/ w14:(?:paraId|textId)="[^"]*"/g, "").replace(/<\w+:bookmark(?:Start|End)\b[^>]*\/>/g, "");

/** The words of a paragraph with what was filled in. */
function runsOfParagraph(text: string, replacements: readonly FilledMark[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { mark, runs: own } of replacements) {
    if (mark.start > at) runs.push({ kind: "text", text: unescaped(text.slice(at, mark.start)) });
    append(runs, own);
    at = mark.end;
  }
  if (at < text.length) runs.push({ kind: "text", text: unescaped(text.slice(at)) });
  return runs;
}
