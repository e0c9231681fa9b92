import { append } from "../../model/append";
import type { FieldAnswers, FieldItem, FieldItems } from "../../model/field-answers";
import { type ConditionRef, type ItemRef, patternPieces } from "../../model/field-ref";
import { parseSentences, type SentencePart, type SentenceField } from "../../model/field-sentence";
import type { FieldList } from "../../model/fields";
import { type NarrativeParagraph, type Run, textOf } from "../../model/passage";
import { deskAnswers } from "../fields/desk-answers";
import { type Gate, gateOf, comparesItems } from "../gates";
import { joined, sentence } from "../wording";
import type { Writing } from "../writing";
import type { SectionWriter } from "./section";

/** Sentences of the profile, their fields filled as a template's are. */
export const sentences: SectionWriter<"sentences"> = (w, { key, text }) =>
  new SentenceWriter(w, key, deskAnswers(w)).write(parseSentences(text).parts);

/** The things of the lists around a part, the innermost first. */
type Scope = readonly FieldItem[];

class SentenceWriter {
  private readonly paragraphs: NarrativeParagraph[] = [];
  private runs: Run[] = [];
  /** What the paragraph is called: its number, or the code of the thing it speaks of. */
  private name = "";
  /** Whether items are compared with last year, once that was asked. */
  private items: Gate | undefined;

  constructor(
    private readonly w: Writing,
    private readonly key: string,
    private readonly answers: Omit<FieldAnswers, "section">,
  ) {}

  write(parts: readonly SentencePart[]): readonly NarrativeParagraph[] {
    for (const part of parts) this.part(part, []);
    this.end();
    return this.paragraphs;
  }

  private part(part: SentencePart, scope: Scope): void {
    if (part.kind === "words") append(this.runs, sentence`${part.text}`);
    else if (part.kind === "break") this.end();
    else if (part.kind === "field") this.field(part.field, scope);
    else if (part.kind === "each") this.each(part.body, this.itemsOf(part.list, scope), scope);
    else this.if(part, scope);
  }

  private field(field: SentenceField, scope: Scope): void {
    if (field.kind === "block") return;
    if (field.kind === "listing") {
      append(this.runs, this.listing(field, scope));
      return;
    }
    if (field.kind === "item") {
      append(this.runs, this.itemWords(field, scope));
      return;
    }
    this.answers.words(field).forEach((runs, i) => {
      if (i > 0) this.end();
      append(this.runs, runs);
    });
  }

  private itemWords({ list, of }: ItemRef, scope: Scope): readonly Run[] {
    return scope.find((item) => item.list === list)?.words(of) ?? [];
  }

  private listing(
    { list, pattern, separator }: Extract<SentenceField, { kind: "listing" }>,
    scope: Scope,
  ): readonly Run[] {
    const { items, hole } = this.itemsOf(list, scope);
    if (hole) return hole;
    const pieces = patternPieces(pattern, list);
    return joined(
      items.map((item) => pieces.map((piece) => (typeof piece === "string" ? piece : item.words(piece.of)))),
      separator,
    );
  }

  /** Each thing begins a paragraph. */
  private each(body: readonly SentencePart[], { items, hole }: FieldItems, scope: Scope): void {
    if (this.runs.length > 0) this.end();
    if (hole) {
      append(this.runs, hole);
      this.end();
    }
    for (const item of hole ? [] : items) {
      this.name = textOf(item.words("编码")) || textOf(item.words("名称"));
      for (const part of body) this.part(part, [item, ...scope]);
      this.end();
    }
    this.name = "";
  }

  private if({ condition, then, else: otherwise }: Extract<SentencePart, { kind: "if" }>, scope: Scope): void {
    const { holds, hole } = this.holds(condition, scope);
    // one hole stands for a sentence of which nobody knows whether it is wanted
    if (holds === undefined) append(this.runs, hole);
    for (const part of holds === undefined ? [] : holds ? then : otherwise) this.part(part, scope);
  }

  private holds(condition: ConditionRef, scope: Scope): ReturnType<FieldAnswers["holds"]> {
    if (condition.kind !== "money" || condition.field.kind !== "item") return this.answers.holds(condition);
    const { list, of } = condition.field;
    const item = scope.find((each) => each.list === list);
    if (!item) return this.answers.holds(condition);
    const has = item.has(of) ?? (of === "last-year" ? this.comparesItems() : undefined);
    return { holds: has, hole: has === undefined && of !== "last-year" ? item.words(of) : [] };
  }

  /** Items are compared one by one, or none is: asked once, and only where no item's last year is known. */
  private comparesItems(): boolean | undefined {
    if (this.items) return this.items.state === "open" ? undefined : this.items.state === "yes";
    this.items = gateOf(
      this.w,
      "items-last-year",
      "各科目的上年数",
      "有没有各科目的上年数？有的，逐个科目与上年比较。",
      comparesItems(this.w),
    );
    if (this.items.state === "open") this.runs.push(this.w.desk.gaps.mark(this.items.question));
    return this.comparesItems();
  }

  private itemsOf(list: FieldList, [inner]: Scope): FieldItems {
    return inner ? inner.items(list) : this.answers.items(list);
  }

  private end(): void {
    const runs = this.runs;
    this.runs = [];
    if (textOf(runs).trim() === "") return;
    const n = this.paragraphs.length + 1;
    const name = this.name === "" ? String(n) : this.name;
    const isTaken = this.paragraphs.some(({ key }) => key.endsWith(`/${this.key}.${name}`));
    append(this.paragraphs, this.w.paragraph(`${this.key}.${isTaken ? `${name}.${n}` : name}`, runs));
  }
}
