import { columnNumber } from "../model/cell";
import type { Expression, Reference } from "./expression";
import { rationalOf } from "./rational";

/** Excel nests no deeper; more would only cost stack. */
const DEEPEST = 64;
const LAST_ROW = 1_048_576;

const REFERENCE =
  /(?:'((?:[^'[\]]|'')+)'!|([^\s'"!()+\-*/,:;&=<>%^[\]{}]+)!)?\$?([A-Z]{1,3})(?:\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?|:\$?([A-Z]{1,3}))(?![\w.(!:])/iy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d{1,3})?(?![\w.])/iy;
const TEXT = /"((?:[^"]|"")*)"/y;
const FUNCTION = /(SUM|ROUND)\s*\(/iy;

/**
 * Reads a formula of plain sums, differences, products, quotients, percentages, ROUND, joined texts and references.
 * Undefined for every other formula, and for those with mistakes.
 */
export function parseFormula(formula: string): Expression | undefined {
  if (!formula.startsWith("=")) return undefined;
  const parser = new Parser(formula.slice(1));
  const expression = parser.joined();
  return parser.isAtEnd ? expression : undefined;
}

/** Each method reads one level of precedence and returns undefined where it cannot; nothing is tried twice. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    this.skipBlanks();
    return this.at === this.text.length;
  }

  joined(): Expression | undefined {
    return this.chain({ "&": "join" }, () => this.sum());
  }

  private sum(): Expression | undefined {
    return this.chain({ "+": "add", "-": "subtract" }, () => this.product());
  }

  private product(): Expression | undefined {
    return this.chain({ "*": "multiply", "/": "divide" }, () => this.signed());
  }

  private chain(
    operators: Readonly<Record<string, "join" | "add" | "subtract" | "multiply" | "divide">>,
    operand: () => Expression | undefined,
  ): Expression | undefined {
    let left = operand();
    while (left) {
      const kind = operators[this.next()];
      if (kind === undefined) return left;
      this.at += 1;
      const right = operand();
      left = right && { kind, left, right };
    }
    return left;
  }

  private signed(): Expression | undefined {
    let isNegative = false;
    for (let sign = this.next(); sign === "-" || sign === "+"; sign = this.next()) {
      isNegative = isNegative !== (sign === "-");
      this.at += 1;
    }
    let operand = this.operand();
    while (operand && this.next() === "%") {
      this.at += 1;
      operand = { kind: "percent", of: operand };
    }
    return operand && isNegative ? { kind: "negate", of: operand } : operand;
  }

  private operand(): Expression | undefined {
    if (this.next() === "(") return this.inBrackets(() => this.joined());
    const name = this.take(FUNCTION)?.[1]?.toUpperCase();
    if (name !== undefined) {
      this.at -= 1;
      return this.inBrackets(() => (name === "SUM" ? this.sumOf() : this.rounding()));
    }
    const text = this.take(TEXT)?.[1];
    if (text !== undefined) return { kind: "text", text: text.replaceAll('""', '"') };
    const reference = this.reference();
    if (reference) return isOneCell(reference) ? { kind: "cell", reference } : undefined;
    const number = rationalOf(this.take(NUMBER)?.[0] ?? "");
    return number && { kind: "number", number };
  }

  private inBrackets(read: () => Expression | undefined): Expression | undefined {
    if (this.depth >= DEEPEST || !this.accept("(")) return undefined;
    this.depth += 1;
    const inner = read();
    this.depth -= 1;
    return inner && this.accept(")") ? inner : undefined;
  }

  private sumOf(): Expression | undefined {
    const parts: (Expression | Reference)[] = [];
    do {
      const part = this.argumentOfSum();
      if (!part) return undefined;
      parts.push(part);
    } while (this.accept(","));
    return { kind: "sum", of: parts };
  }

  /** A reference by itself is summed as cells, which may hold text; anything else is calculated. */
  private argumentOfSum(): Expression | Reference | undefined {
    const start = this.at;
    const reference = this.reference();
    if (reference && /^[,)]$/.test(this.next())) return reference;
    this.at = start;
    return this.joined();
  }

  private rounding(): Expression | undefined {
    const of = this.joined();
    const places = of && this.accept(",") ? this.joined() : undefined;
    return of && places && { kind: "round", of, places };
  }

  private reference(): Reference | undefined {
    const match = this.take(REFERENCE);
    if (!match) return undefined;
    const [, quoted, bare, left = "", top, right, bottom, lastColumn] = match;
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    const [a, b] = [columnOf(left), columnOf(right ?? lastColumn ?? left)];
    const [c, d] = top === undefined ? [1, LAST_ROW] : [Number(top), Number(bottom ?? top)];
    const area = { left: Math.min(a, b), right: Math.max(a, b), top: Math.min(c, d), bottom: Math.max(c, d) };
    return { area, ...(sheet !== undefined && { sheet }) };
  }

  private next(): string {
    this.skipBlanks();
    return this.text.charAt(this.at);
  }

  private accept(letter: string): boolean {
    if (this.next() !== letter) return false;
    this.at += 1;
    return true;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    this.skipBlanks();
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match ?? undefined;
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
  }
}

const columnOf = (letters: string): number => columnNumber(letters.toUpperCase());

const isOneCell = ({ area }: Reference): boolean => area.top === area.bottom && area.left === area.right;
