import { cellsOfSheet, sheetOf } from "../../book/sheet-cells";
import type { BudgetBook } from "../../model/book";
import { toA1 } from "../../model/cell";
import type { Severity } from "../../model/finding";
import { type PrintedText, printedTexts } from "../printed-texts";
import { as, defineRule } from "../rule";

export default defineRule({
  code: "P01",
  group: "privacy",
  name: "personal-identifiers",
  title: "个人信息",
  severity: "error",
  rests: ["print"],
  basis: "《政府信息公开条例》（2019年修订）：涉及个人隐私的政府信息不得公开",
  certainty: "unverified",
  messages: {
    identity: "{cell} 写有身份证号码（{shown}）。公开前请删除。",
    account: "{cell} 写有银行账号（{shown}）。公开前请删除。",
    phone: "{cell} 写有手机号码（{shown}）。如不是公开的办公电话，公开前请删除。",
  },

  cases(book) {
    const texts = [...printedTexts(book), ...printedNumbers(book)];
    return texts.length === 0 ? "工作簿中没有文字" : texts.filter(({ text }) => /\d/.test(text));
  },

  *report(printed, book) {
    const { cell, text } = printed;
    const words = /^\d[\d ]{9,22}$/.test(text.trim()) ? wordsFor(book, printed) : "";
    for (const { messageId, number, severity } of identifiersIn(`${words} ${text}`)) {
      yield {
        messageId,
        // never the whole number: findings are printed, saved and sent
        data: { cell: toA1(cell), shown: `${number.slice(0, 3)}…${number.slice(-2)}` },
        cells: [as(cell, "text")],
        severity,
      };
    }
  },
});

/** A number that fills its cell is named by its head or by the label beside it. */
function wordsFor({ snapshot }: BudgetBook, { cell: { sheet, row, column } }: PrintedText): string {
  const grid = cellsOfSheet(snapshot, sheet);
  const heads = (sheetOf(snapshot, sheet)?.cells ?? []).filter(
    (each) => each.column === column && each.row < row && typeof each.value === "string" && NAMED.test(each.value),
  );
  return [grid?.at(row, column - 1)?.value, heads.at(-1)?.value].filter((each) => typeof each === "string").join(" ");
}

const NAMED = /手机|电话|联系|微信|账号|帐号|账户|卡号|开户/;

/** Numbers typed as numbers: a mobile number keeps its eleven digits. */
const printedNumbers = ({ snapshot }: BudgetBook): readonly PrintedText[] =>
  snapshot.sheets.flatMap(({ name, own, cells }) =>
    own !== undefined
      ? []
      : cells.flatMap(({ row, column, value }): readonly PrintedText[] =>
          typeof value === "number" && value >= 13e9 && value < 20e9 && Number.isInteger(value)
            ? [{ cell: { sheet: name, row, column }, text: String(value), where: "cell" }]
            : [],
        ),
  );

interface Identifier {
  readonly messageId: "identity" | "account" | "phone";
  readonly number: string;
  readonly severity: Severity;
}

/** A mobile number has eleven digits; all others have more. */
const SHORTEST = 11;

/** Check digits decide: codes of projects and units are no identifiers. */
function identifiersIn(text: string): readonly Identifier[] {
  if (text.length < SHORTEST || !/\d{11}/.test(text.replace(/(?<=\d) (?=\d)/g, ""))) return [];
  const plain = text.replace(/(?<=\d) (?=[\dXx])/g, "");
  const identities = numbersIn(plain, /(?<![\dA-Za-z.-])\d{17}[\dXx](?![\dA-Za-z])/g).filter(isIdentity);
  const accounts = /账号|帐号|账户|卡号|开户/.test(plain)
    ? numbersIn(plain, /(?<![\dA-Za-z.-])\d{16,19}(?![\dA-Za-z.])/g).filter(
        (each) => !identities.includes(each) && passesLuhn(each),
      )
    : [];
  const phones = /手机|电话|联系|微信/.test(plain)
    ? numbersIn(plain, /(?<![\dA-Za-z.-])1[3-9]\d{9}(?![\dA-Za-z.])/g)
    : [];
  return [
    ...identities.map((number) => ({ messageId: "identity" as const, number, severity: "error" as const })),
    ...accounts.map((number) => ({ messageId: "account" as const, number, severity: "error" as const })),
    ...phones.map((number) => ({ messageId: "phone" as const, number, severity: "warning" as const })),
  ];
}

const numbersIn = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([number]) => number)),
];

/** GB 11643-1999: weights and check character of an identity number, with a date that can be one. */
function isIdentity(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (!year || !month || !day || year < 1900 || year > 2100 || month > 12 || day > 31) return false;
  const sum = [...number.slice(0, 17)].reduce((all, digit, i) => all + Number(digit) * (2 ** (17 - i) % 11), 0);
  return "10X98765432".charAt(sum % 11) === number.charAt(17).toUpperCase();
}

/** ISO/IEC 7812: every second digit from the right is doubled. */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((all, char, i) => {
    const digit = Number(char) * (i % 2 === 1 ? 2 : 1);
    return all + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
