import { PROJECT_KINDS } from "../../catalogue/indicators/index";
import type { BudgetBook } from "../../model/book";
import { bareProjectName, isSameProject, listedProjects } from "../../model/project";
import { readOnce } from "../../model/remembered";
import type { Sourced, TargetForm } from "../../model/target";
import { type FixDrafts, wordsFix } from "../fixes/draft";
import { BY_DEFINITION, defineRule } from "../rule";
import {
  bareText,
  cellOf,
  filledForms,
  formText,
  indicatorText,
  oneLine,
  placeOf,
  quotable,
  withoutForms,
} from "../targets";

export default defineRule({
  code: "J25",
  group: "targets",
  name: "identity-and-period",
  title: "绩效表名称、单位、年度一致",
  severity: "warning",
  rests: ["form"],
  ...BY_DEFINITION,
  messages: {
    differs: "“{project}”的{what}为“{stated}”（{cell}），应为“{expected}”。请核对。",
    unlisted: "“{project}”（{cell}）不在项目支出表所列的项目中。请核对项目名称。",
    repeated: "绩效目标表标题“{title}”（{cell}）中“{word}”重复。请删去一处。",
    nearName: "“{project}”的指标“{indicator}”（{cell}）与常用指标“{expected}”只差一个字，疑有笔误。请核对。",
  },

  cases: (book) => withoutForms(book) ?? filledForms(book),

  *report(form, book) {
    yield* yearOf(book, form);
    yield* periodOf(book, form);
    yield* unitOf(book, form);
    yield* listing(book, form);
    yield* titleOf(form);
    yield* nearNames(form);
  },
});

function differs(form: TargetForm, what: string, value: Sourced<unknown>, expected: string) {
  const stated = oneLine(value.raw);
  return {
    messageId: "differs" as const,
    data: {
      project: formText(form),
      what,
      stated: quotable(value.raw),
      cell: placeOf(value),
      expected: quotable(expected),
    },
    cells: cellOf(value, "stated"),
    stated,
    expected,
  };
}

const inCell = (
  book: BudgetBook,
  { cell }: Sourced<unknown>,
  words: string,
  after: string,
  kind: "year" | "name",
): FixDrafts => (cell ? wordsFix(book, cell, words, after, { kind, isCertain: kind === "year" }) : []);

function* yearOf(book: BudgetBook, form: TargetForm) {
  const { identity } = book;
  if (form.year && identity.year !== undefined && form.year.value !== identity.year) {
    yield {
      ...differs(form, "年度", form.year, `${identity.year}年`),
      fixes: inCell(book, form.year, String(form.year.value), String(identity.year), "year"),
    };
  }
}

function* periodOf({ identity }: BudgetBook, form: TargetForm) {
  const years = form.period?.value;
  if (!form.period || !years || identity.year === undefined) return;
  if (years.from > identity.year || years.to < identity.year) {
    yield differs(form, "项目期", form.period, `包含 ${identity.year} 年的期间`);
  }
}

/** In the budget of one unit the unit itself carries the project out. Short and long names are the same. */
function* unitOf(book: BudgetBook, form: TargetForm) {
  const { identity } = book;
  const own = form.kind === "unit" ? form.name : form.implementer;
  const expected = identity.unitName;
  if (!own || own.raw === "" || expected === undefined || identity.kind !== "单位预算") return;
  const [stated, known] = [bareText(own.value), bareText(expected)];
  if (stated.includes(known) || known.includes(stated) || isShortOf(stated, known)) return;
  yield {
    ...differs(form, form.kind === "unit" ? "单位名称" : "实施单位", own, expected),
    fixes: inCell(book, own, own.value, expected, "name"),
  };
}

/** Most characters of the shorter name stand in the longer one, in order: 市12345热线中心 ⊂ 某市12345政务服务便民热线中心. */
function isShortOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  let found = 0;
  for (const char of short) {
    const at = long.indexOf(char, from);
    if (at < 0) continue;
    found += 1;
    from = at + 1;
  }
  return found >= short.length * 0.8;
}

function* listing(book: BudgetBook, form: TargetForm) {
  const { facts, identity } = book;
  const listed = identity.year === undefined ? [] : listedProjects(facts, identity.year);
  const name = form.name?.value ?? "";
  if (form.kind !== "project" || listed.length === 0 || name === "" || !form.name) return;
  if (listed.some((project) => isSameProject(project.name, name))) return;
  const near = listed.find((project) => isShortOf(bareProjectName(project.name), bareProjectName(name)));
  if (near) {
    yield {
      ...differs(form, "项目名称", form.name, near.name),
      fixes: inCell(book, form.name, name, near.name, "name"),
    };
  } else {
    yield {
      messageId: "unlisted" as const,
      data: { project: quotable(name), cell: placeOf(form.name) },
      cells: cellOf(form.name, "stated"),
    };
  }
}

function* titleOf({ title }: TargetForm) {
  const word = title && /([\p{Script=Han}]{2,4})\1/u.exec(title.value)?.[1];
  if (!title || word === undefined) return;
  yield {
    messageId: "repeated" as const,
    data: { title: quotable(title.value), cell: placeOf(title), word },
    cells: cellOf(title, "text"),
    quote: word + word,
    severity: "info" as const,
  };
}

/** Names of the core library, with what stands in brackets as an alternative: 系统（链路）可用率 is two names. */
const KNOWN_NAMES: ReadonlySet<string> = new Set(
  PROJECT_KINDS.flatMap(({ indicators }) =>
    indicators.flatMap(({ role, name }) => {
      if (role !== "core") return [];
      const match = /^(.*?)([^（）]{2})（([^（）]+)）(.*)$/.exec(name);
      return match ? [`${match[1]}${match[2]}${match[4]}`, `${match[1]}${match[3]}${match[4]}`] : [name];
    }),
  ),
);
/** Those who may be satisfied or informed: each is a word of its own, however alike they look. */
const AUDIENCES =
  /^(?:社会)?(?:群众|公众|受众|民众|大众|观众|听众|居民|村民|市民|农民|渔民|灾民|移民|学生|师生|考生|职工|员工|教职工|干部|家长|患者|病人|旅客|游客|顾客|客户|用户|住户|商户|企业|单位|部门|对象|人员|使用者|服务者|受益者)/;

/** In a short name one other character makes another word. */
const LONG_ENOUGH = 5;

/** Pairs of characters that the library prints: where the other character makes one of them, it makes a word. */
const knownPairs = readOnce(
  (kinds: typeof PROJECT_KINDS): ReadonlySet<string> =>
    new Set(
      kinds
        .flatMap(({ name, keywords, relatedWords, weakWords, indicators }) => [
          name,
          ...keywords,
          ...relatedWords,
          ...weakWords,
          ...indicators.flatMap((each) => [each.name, each.explanation ?? ""]),
        ])
        .flatMap(pairsOf),
    ),
);

function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

function* nearNames(form: TargetForm) {
  for (const indicator of form.indicators) {
    const name = bareText(indicator.name.value);
    const expected =
      KNOWN_NAMES.has(name) || AUDIENCES.test(name)
        ? undefined
        : [...KNOWN_NAMES].find((known) => differsByOne(name, known));
    if (expected === undefined) continue;
    yield {
      messageId: "nearName" as const,
      data: { project: formText(form), indicator: indicatorText(indicator), cell: placeOf(indicator.name), expected },
      cells: cellOf(indicator.name, "text"),
      quote: indicatorText(indicator),
      expected,
      severity: "info" as const,
    };
  }
}

function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LONG_ENOUGH) return false;
  let place = 0;
  while (place < a.length && a[place] === b[place]) place += 1;
  // 回访率 beside 回访数 is another indicator, not a slip
  if (place >= a.length - 1 || a.slice(place + 1) !== b.slice(place + 1)) return false;
  return !pairsOf(a.slice(Math.max(0, place - 1), place + 2)).some((pair) => knownPairs(PROJECT_KINDS).has(pair));
}
