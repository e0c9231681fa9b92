import { OUR_MARK } from "../model/hole";
import { type CellRef, toA1 } from "../model/cell";
import { largest } from "../model/extremes";
import { type Finding, LIGHTNESS } from "../model/finding";
import type { Fix } from "../model/fix";
import type { MarkedLine, MarkedSource, MarkedText, TextMark } from "../model/marked-text";
import type { Claim, NumberReading, TextReading } from "../model/text-claim";
import { placesOf, type TextLine, type TextSource, type TextSpan } from "../model/text-source";
import { valuesOf } from "./table-values";

/**
 * The texts with every number marked by what the tables and the rules say of it; where one is named, that one only.
 * A named text of kind “sheet” is our own sheet: those of the user come with the workbook.
 */
export function markText(reading: TextReading, findings: readonly Finding[], only?: TextSource): MarkedText {
  const isOwnSheet = only?.kind === "sheet";
  const standing = findings.filter(
    (each) =>
      each.waived === undefined && each.cells.some(({ span }) => span !== undefined) && !(isOwnSheet && isHole(each)),
  );
  const marker = new Marker(reading, standing);
  if (only) return { sources: [marker.source(idOf(only), only, isOwnSheet)], findings: standing };
  const notes = reading.sources.filter(({ kind }) => kind === "note");
  const others = reading.sources.filter(({ kind }) => kind !== "note");
  const sources = others.map((source) => marker.source(idOf(source), source, false));
  const [first] = notes;
  const together = first && { ...first, name: "", lines: notes.flatMap(({ lines }) => lines) };
  return {
    sources: together ? [...sources, marker.source(idOf(together), together, false)] : sources,
    findings: standing,
  };
}

/** Holes of our own draft are asked for in 情况说明; here they would hide the wrong numbers among them. */
const isHole = ({ code, quote = "" }: Finding): boolean => code === "G09" && OUR_MARK.test(quote);

const idOf = ({ kind, name }: TextSource): string => `${kind}/${name}`;

/** Several marked texts as one. */
export function joinMarked(texts: readonly MarkedText[]): MarkedText {
  let before = 0;
  const sources = texts.flatMap((text) => {
    const offset = before;
    before += text.findings.length;
    const moved = (mark: TextMark): TextMark => ({ ...mark, findings: mark.findings.map((each) => each + offset) });
    return text.sources.map((source) => ({
      ...source,
      lines: source.lines.map((line) => ({ ...line, marks: line.marks.map(moved) })),
    }));
  });
  return { sources, findings: texts.flatMap(({ findings }) => findings) };
}

/** A finding at a place of the text. */
interface Touch {
  readonly span: TextSpan;
  readonly finding: number;
}

class Marker {
  private readonly numbersByCell = new Map<string, NumberReading[]>();
  private readonly claimByPlace = new Map<string, Claim>();
  private readonly touchesByCell = new Map<string, Touch[]>();
  private readonly headings: ReadonlyMap<TextLine, number>;

  constructor(
    reading: TextReading,
    private readonly findings: readonly Finding[],
  ) {
    for (const number of reading.numbers) {
      const [place] = number.places;
      if (place) pushTo(this.numbersByCell, toA1(place.cell), number);
    }
    for (const claim of reading.claims) {
      const [place] = claim.amount ? placesOf(claim.paragraph, claim.amount.span) : [];
      if (place) this.claimByPlace.set(placeKey(place.cell, place.span.start), claim);
    }
    findings.forEach(({ cells }, finding) => {
      for (const { span, ...cell } of cells) if (span) pushTo(this.touchesByCell, toA1(cell), { span, finding });
    });
    this.headings = headingsOf(reading);
  }

  source(id: string, source: TextSource, isOwnSheet: boolean): MarkedSource {
    const lines = source.lines.map((line) => this.line(id, line));
    const numbers = source.lines.flatMap((line) => this.numbersIn(line));
    const count = (state: NumberReading["state"]): number => numbers.filter((each) => each.state === state).length;
    return {
      id,
      kind: source.kind,
      name: source.name,
      isOwnSheet,
      lines,
      coverage: {
        amounts: numbers.length,
        checked: count("checked"),
        manual: count("manual"),
        unbound: count("unbound"),
      },
      wrong: lines.flatMap(({ marks }) => marks).filter(({ state }) => state === "wrong" || state === "words").length,
    };
  }

  private line(source: string, line: TextLine): MarkedLine {
    const { cell, start, text } = line;
    const touches = (this.touchesByCell.get(toA1(cell)) ?? []).flatMap(({ span, finding }): readonly Touch[] => {
      const within = cut(span, start, text.length);
      return within ? [{ span: within, finding }] : [];
    });
    const numbers = this.numbersIn(line).map((number) => this.numberMark(source, line, number, touches));
    const level = this.headings.get(line);
    return {
      cell,
      start,
      text,
      isHeading: level !== undefined,
      level: level ?? 0,
      marks: [...numbers, ...this.wordMarks(source, line, numbers, touches)].sort(
        (a, b) => a.span.start - b.span.start,
      ),
    };
  }

  private numbersIn({ cell, start, text }: TextLine): readonly NumberReading[] {
    return (this.numbersByCell.get(toA1(cell)) ?? []).filter(
      ({ places: [place] }) => place && place.span.start >= start && place.span.start < start + text.length,
    );
  }

  private numberMark(
    source: string,
    { cell, start, text }: TextLine,
    { places, text: printed, state, kind, cells }: NumberReading,
    touches: readonly Touch[],
  ): TextMark {
    const [place] = places;
    const span = (place && cut(place.span, start, text.length)) ?? { start: 0, end: 0 };
    const own = touches.filter((touch) => isWithin(touch.span, span));
    const findings = this.byGravity([...own, ...touches.filter((touch) => isWithin(span, touch.span))]);
    const isWrong = own.some(({ finding }) => this.lightness(finding) < LIGHTNESS.info);
    const claim = this.claimByPlace.get(placeKey(cell, start + span.start));
    return {
      id: `${source}|${placeKey(cell, start + span.start)}`,
      span,
      text: printed,
      state: isWrong ? "wrong" : state,
      kind,
      values: claim?.amount ? valuesOf(claim, claim.amount) : cells.length > 0 ? [{ cells }] : [],
      findings,
      fixes: this.fixesAt(cell, { start: start + span.start, end: start + span.end }, own),
    };
  }

  /** Errors and warnings about words that are no amount; what reaches into an amount is cut off there. */
  private wordMarks(
    source: string,
    { cell, start, text }: TextLine,
    numbers: readonly TextMark[],
    touches: readonly Touch[],
  ): readonly TextMark[] {
    const grave = touches.filter(
      ({ span, finding }) =>
        this.findings[finding]?.severity !== "info" && !numbers.some((number) => isWithin(span, number.span)),
    );
    const marks: TextMark[] = [];
    for (const { span } of [...grave].sort((a, b) => a.span.start - b.span.start)) {
      const from = largest(
        marks.map((mark) => mark.span.end),
        span.start,
      );
      const next = numbers.find((number) => number.span.end > from);
      const begin = next && next.span.start <= from ? next.span.end : from;
      const after = numbers.find((number) => number.span.start >= begin);
      const end = Math.min(span.end, after?.span.start ?? span.end);
      if (begin >= end) continue;
      const within = { start: begin, end };
      marks.push({
        id: `${source}|${placeKey(cell, start + begin)}`,
        span: within,
        text: text.slice(begin, end),
        state: "words",
        kind: "words",
        values: [],
        fixes: this.fixesAt(
          cell,
          { start: start + begin, end: start + end },
          grave.filter((touch) => overlaps(touch.span, within)),
        ),
        findings: this.byGravity(grave.filter((touch) => overlaps(touch.span, within))),
      });
    }
    return marks;
  }

  /** Fixes of these findings that change words of a place. */
  private fixesAt(cell: CellRef, place: TextSpan, touches: readonly Touch[]): readonly Fix[] {
    const about = new Set(touches.flatMap(({ finding }) => this.findings[finding] ?? []));
    return [...about].flatMap(({ fixes = [] }) =>
      fixes.filter(({ edits }) =>
        edits.some(({ cell: own, span }) => span && toA1(own) === toA1(cell) && overlaps(span, place)),
      ),
    );
  }

  private byGravity(touches: readonly Touch[]): readonly number[] {
    return [...new Set(touches.map(({ finding }) => finding))].sort((a, b) => this.lightness(a) - this.lightness(b));
  }

  private lightness(finding: number): number {
    return LIGHTNESS[this.findings[finding]?.severity ?? "info"];
  }
}

function headingsOf({ sections }: TextReading): ReadonlyMap<TextLine, number> {
  const headings = new Map<TextLine, number>();
  for (const { paragraph, level, heading, numbering } of sections) {
    // a heading that goes on into its text is no line of its own
    if (!paragraph || paragraph.text.length > heading.length + numbering.length + 2) continue;
    for (const line of paragraph.lines) headings.set(line, Math.max(0, level));
  }
  return headings;
}

const placeKey = (cell: CellRef, start: number): string => `${toA1(cell)}@${start}`;

/** The part of a span of a cell's text that lies in one of its lines, counted from the line's beginning. */
function cut({ start, end }: TextSpan, lineStart: number, length: number): TextSpan | undefined {
  const from = Math.max(0, start - lineStart);
  const to = Math.min(length, end - lineStart);
  return from < to ? { start: from, end: to } : undefined;
}

const isWithin = (inner: TextSpan, outer: TextSpan): boolean => inner.start >= outer.start && inner.end <= outer.end;
const overlaps = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
