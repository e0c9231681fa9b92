/** A code of a classification as a cell prints it, with the name that stands beside it in the same cell. */
interface PrintedCode {
  /** Digits only: three, five or seven of them. */
  readonly code: string;
  /** Empty where the cell holds nothing but the code. */
  readonly name: string;
}

/** 类, 类款 or 类款项: the digits together (2010101), or the parts apart (201.01.01, 201-01-01, 201 01 01). */
const CODE = String.raw`\d{7}|\d{5}|\d{3}(?: ?[.·\-—–_] ?\d\d| \d\d){0,2}`;
const OPEN = String.raw`[\[(【〔]`;
const CLOSE = String.raw`[\])】〕]`;

/** A longer number, 201年 and 100个 do not begin with a code. */
const CODE_FIRST = new RegExp(
  String.raw`^${OPEN}? ?(${CODE})(?! ?[年月日个项])(?! ?[.·\-—–_]? ?[\d%,]) ?${CLOSE}? ?[-—–_:、.]? ?(\D.*)?$`,
);
const CODE_LAST = new RegExp(String.raw`^([^\d]\D*?) ?${OPEN} ?(${CODE}) ?${CLOSE}$`);

/** Reads a code in any printed shape; undefined where the text holds none, or something that only looks like one. */
export function readPrintedCode(text: string): PrintedCode | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
  const [, first, name = ""] = CODE_FIRST.exec(plain) ?? [];
  if (first !== undefined) return { code: digitsOf(first), name: name.trim() };
  const [, before = "", last] = CODE_LAST.exec(plain) ?? [];
  return last === undefined ? undefined : { code: digitsOf(last), name: before.trim() };
}

const digitsOf = (code: string): string => code.replace(/\D/g, "");
