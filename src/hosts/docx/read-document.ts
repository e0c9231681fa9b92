import type { TextLine } from "../../model/text-source";
import { UserError } from "../../model/user-error";
import type { OfficePackage } from "../../package/package";
import { readRelationships, type Relationship } from "../../package/relationships";
import { LIMITS } from "./limits";
import { type Numbering, readNumbering } from "./numbering";
import { ParagraphReader, type WordParagraph } from "./paragraphs";
import { readStyles, type ParagraphStyles } from "./styles";

/** The paragraphs of a Word package with text, in reading order; automatic numbers stand before their paragraphs. */
export function readDocument(pkg: OfficePackage): readonly TextLine[] {
  const main = partOf(pkg, readRelationships(pkg, ""), "officeDocument") ?? pkg.find("word/document.xml");
  if (main === undefined) throw new UserError("archiveDamaged", { file: pkg.file });
  const relationships = readRelationships(pkg, main);
  const styles = readStyles(pkg, partOf(pkg, relationships, "styles"));
  const numbering = readNumbering(pkg, partOf(pkg, relationships, "numbering"), styles);
  const lines = new Lines(pkg.file, styles, numbering);
  const reader = new ParagraphReader((paragraph) => lines.add(paragraph));
  pkg.readXml(main, reader);
  reader.finish();
  return lines.all;
}

/** The part a link of that kind leads to; links to something outside the package are never followed. */
function partOf(pkg: OfficePackage, relationships: readonly Relationship[], kind: string): string | undefined {
  const found = relationships.find((each) => each.kind === kind && !each.isExternal);
  return found && pkg.find(found.target);
}

class Lines {
  readonly all: TextLine[] = [];
  /** Paragraphs with text so far. */
  private row = 0;
  private characters = 0;

  constructor(
    private readonly file: string,
    private readonly styles: ParagraphStyles,
    private readonly numbering: Numbering,
  ) {}

  add({ text, properties, isData }: WordParagraph): void {
    const number = this.numbering.next(properties);
    if (text.trim() === "") return;
    this.row++;
    this.characters += text.length;
    this.requireMeasure();
    if (isData) return;
    const level = this.styles.headingLevel(properties);
    // a line break inside a heading is for the eye only
    const whole = number + (level === undefined ? text : text.replaceAll("\n", ""));
    const cell = { sheet: this.file, row: this.row, column: 1 };
    let start = 0;
    for (const line of whole.split("\n")) {
      if (line.trim() !== "") this.all.push({ cell, start, text: line, ...(level !== undefined && { level }) });
      start += line.length + 1;
    }
  }

  private requireMeasure(): void {
    const found =
      this.row > LIMITS.paragraphs
        ? `超过 ${LIMITS.paragraphs / 10_000} 万段`
        : this.characters > LIMITS.characters
          ? `文字超过 ${LIMITS.characters / 10_000} 万字`
          : undefined;
    if (found !== undefined) throw new UserError("fileTooLarge", { file: this.file, found });
  }
}
