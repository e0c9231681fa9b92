import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { RULE_GROUPS, type RuleGroup } from "../src/check/groups";
import { RULES } from "../src/check/index";
import { ACROSS_RULES } from "../src/compare/index";
import { readDrawing } from "./read-drawing";
import { GENERAL_TABLE } from "./read-text";
import { unexercised } from "./rule-tester";

const FOLDER = join(__dirname, "../src/check/rules");
/** Of rules that compare workbooks with each other. */
const ACROSS = join(__dirname, "../src/compare/rules");
const CERTAINTIES = new Set(["read", "unverified", "definition", "observed", "policy"]);

interface RuleFile {
  readonly code: string;
  readonly name: string;
  readonly hasTest: boolean;
  /** Its findings are gaps between amounts. */
  readonly comparesAmounts: boolean;
}

/** Amounts are compared by gaps and relations only. */
const comparesAmounts = (source: string): boolean => /\b\w+Gaps?\(|\bdefineRelations\(/.test(source);

/** What findings on amounts may rest on: an amount that is not understood takes all of these away. */
const OF_AMOUNTS = new Set(["sum", "equality", "text-against-table", "form"]);

/** Rule files by code; a name without a code shows as an empty one. */
const filesIn = (folder: string): readonly RuleFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/^(?:index|all)\.ts$/.test(file))
    .map((file) => {
      const [, code = "", name = ""] = /^([a-z]\d{2})-(.+)\.ts$/.exec(file) ?? [];
      return {
        code: code.toUpperCase(),
        name,
        hasTest: existsSync(join(folder, file.replace(/\.ts$/, ".test.ts"))),
        comparesAmounts: comparesAmounts(readFileSync(join(folder, file), "utf8")),
      };
    });

const files = filesIn(FOLDER);

/** The harness is what exercises every message. */
const isHarnessed = (source: string): boolean => /\btest(?:Rule|Across)\(rule, /.test(source);

/** What is wrong with a list of rules and the files beside it. */
function troubles(
  rules: readonly {
    code: string;
    group: RuleGroup;
    name: string;
    basis: string;
    certainty: string;
    rests: readonly string[];
  }[],
  all: readonly RuleFile[],
) {
  const listed = new Map(rules.map((rule) => [rule.code, rule]));
  return [
    ...all.filter(({ code }) => !listed.has(code)).map(({ code, name }) => `${code} ${name} is not in the list`),
    ...all
      .filter(({ code, name }) => listed.has(code) && listed.get(code)?.name !== name)
      .map(({ code }) => `${code} has another name than its file`),
    ...all.filter(({ hasTest }) => !hasTest).map(({ code, name }) => `${code} ${name} has no test`),
    ...rules.filter(({ code }) => !all.some((file) => file.code === code)).map(({ code }) => `${code} has no file`),
    ...rules.filter(({ basis }) => basis.trim() === "").map(({ code }) => `${code} has no basis`),
    ...rules.filter(({ certainty }) => !CERTAINTIES.has(certainty)).map(({ code }) => `${code} has no certainty`),
    ...rules
      .filter(({ code, group }) => code.replace(/\d+$/, "") !== RULE_GROUPS[group].letter)
      .map(({ code, group }) => `${code} is no code of the group ${group}`),
    ...rules.filter(({ rests }) => rests.length === 0).map(({ code }) => `${code} rests on nothing`),
    ...all
      .filter(({ code, comparesAmounts: compares }) => {
        const rests = listed.get(code)?.rests;
        return compares && rests && !rests.some((each) => OF_AMOUNTS.has(each));
      })
      .map(({ code }) => `${code} compares amounts and does not rest on them`),
    ...rules
      .filter(({ code }, i) => code <= (rules[i - 1]?.code ?? ""))
      .map(({ code }) => `${code} is out of order or doubled`),
  ];
}

describe("规则、清单、文件、测试、依据一一对应", () => {
  test("没有缺漏", () => expect(troubles(RULES, files)).toEqual([]));

  test("跨工作簿的规则也是，并且不与别的规则同号", () => {
    expect(troubles(ACROSS_RULES, filesIn(ACROSS))).toEqual([]);
    expect(ACROSS_RULES.filter(({ code }) => RULES.some((rule) => rule.code === code))).toEqual([]);
  });

  test("每个测试都用规则测试架运行，因而每条消息都有用例", () => {
    const without = [FOLDER, ACROSS].flatMap((folder) =>
      filesIn(folder).filter(({ code, name, hasTest }) => {
        const file = join(folder, `${code.toLowerCase()}-${name}.test.ts`);
        return hasTest && !isHarnessed(readFileSync(file, "utf8"));
      }),
    );
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  test("没有用例的消息、绕过测试架的测试都被发现", () => {
    const book = readDrawing(GENERAL_TABLE);
    const draft = { messageId: "said", data: {}, cells: [{ sheet: "表", row: 1, column: 1, role: "stated" }] } as const;
    const said = { messages: { said: "…" }, judge: () => [draft] };
    expect(unexercised(said, [book])).toEqual([]);
    expect(unexercised(said, [])).toEqual(["said"]);
    expect(unexercised({ ...said, messages: { said: "…", silent: "…" } }, [book])).toEqual(["silent"]);
    expect(isHarnessed("testRule(rule, { valid, skipped, invalid });")).toBe(true);
    expect(isHarnessed("expect(findingsOf(rule, book)).toEqual([]);")).toBe(false);
  });

  test("故意放入的缺漏都被发现", () => {
    const about = { code: "N15", group: "sums", name: "total-equals-classes" } as const;
    const rule = { ...about, basis: "定义", certainty: "definition", rests: ["sum"] };
    const file = { code: "N15", name: "total-equals-classes", hasTest: true, comparesAmounts: true };
    expect(troubles([rule], [file])).toEqual([]);
    expect(troubles([], [file])).toHaveLength(1);
    expect(troubles([rule], [])).toHaveLength(1);
    expect(troubles([rule], [{ ...file, hasTest: false }])).toHaveLength(1);
    expect(troubles([rule], [{ ...file, name: "other" }])).toHaveLength(1);
    expect(troubles([{ ...rule, basis: " " }], [file])).toHaveLength(1);
    expect(troubles([{ ...rule, certainty: "" }], [file])).toHaveLength(1);
    expect(troubles([{ ...rule, group: "targets" }], [file])).toHaveLength(1);
    expect(troubles([rule, rule], [file])).toHaveLength(1);
    expect(troubles([{ ...rule, rests: [] }], [{ ...file, comparesAmounts: false }])).toHaveLength(1);
    expect(troubles([{ ...rule, rests: ["print"] }], [file])).toHaveLength(1);
    expect(comparesAmounts("const gap = sumGap(what, total, parts);")).toBe(true);
    expect(comparesAmounts("const found = codedLines(book);")).toBe(false);
  });
});
