import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * npx tsx scripts/try-contributing.ts
 * Adds a rule, a kind of table and a province to a fresh clone of the last commit as CONTRIBUTING says, and nothing more.
 * Prints the files of each with the lines added, and ends with 1 where a file is touched that CONTRIBUTING does not name,
 * or where types, lint or the tests of the addition fail.
 */
const ROOT = join(import.meta.dirname, "..");

interface Addition {
  readonly what: string;
  /** What is written anew or put into a file, by its path. */
  readonly files: Readonly<Record<string, (before: string) => string>>;
  /** Commands of the project that CONTRIBUTING asks for. */
  readonly then?: readonly (readonly string[])[];
  /** What those commands write. */
  readonly generated?: readonly string[];
  readonly tests: readonly string[];
}

/** Whole lines, put before the first line that comes behind them in a sorted list. */
const withLine =
  (line: string, isListed = (each: string) => each.startsWith("export ")) =>
  (before: string): string => {
    const lines = before.split("\n");
    const at = lines.findIndex((each) => isListed(each) && each > line);
    const end = lines.findLastIndex(isListed) + 1;
    lines.splice(at < 0 ? end : at, 0, line);
    return lines.join("\n");
  };

const RULE = `import { asPlace, BY_POLICY, defineRule } from "../rule";

/** Offices print names of sheets on tabs that hold some thirty characters. */
const LONGEST = 25;

export default defineRule({
  code: "E90",
  group: "workbook",
  name: "long-sheet-name",
  title: "工作表名称过长",
  severity: "info",
  rests: ["print"],
  ...BY_POLICY,
  messages: { long: "工作表“{sheet}”的名称有 {count} 个字，标签上显示不全。建议改短。" },

  cases: ({ snapshot }) => snapshot.sheets.filter(({ name, cells }) => name.length > LONGEST && cells.length > 0),

  *report({ name, cells: [first] }) {
    if (!first) return;
    yield {
      messageId: "long",
      data: { sheet: name, count: String(name.length) },
      cells: [asPlace({ sheet: name, row: first.row, column: first.column })],
    };
  },
});
`;

const RULE_TEST = `import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./e90-long-sheet-name";

const LONG = "表".repeat(26);

testRule(rule, {
  valid: { 名称不长: readSheets(sheet("封面", "2025年单位预算")) },
  skipped: {},
  invalid: {
    二十六个字: {
      book: readSheets(sheet(LONG, "2025年单位预算")),
      findings: [
        {
          message: \`工作表“\${LONG}”的名称有 26 个字，标签上显示不全。建议改短。\`,
          cells: [\`\${LONG}!A1\`],
          severity: "info",
        },
      ],
    },
  },
});
`;

const KIND = `import { defineTableType } from "../table-type";

export default defineTableType({
  id: "housing-reform",
  titles: [/住房改革支出/],
  notTitles: [/绩效/],
  needs: [["money"]],
  flow: "expenditure",
  narrows: { line: "住房改革支出" },
});
`;

const KIND_TEST = `
  test("住房改革支出表", () => {
    const book = read(\`
2025年住房改革支出表
 | 单位：万元
项目 | 金额
住房公积金 | 20.00
购房补贴 | 10.00
合计 | 30.00
\`);
    expect(types(book)).toEqual(["housing-reform 万元"]);
  });
`;

const ADDITIONS: readonly Addition[] = [
  {
    what: "a rule",
    files: {
      "src/check/rules/e90-long-sheet-name.ts": () => RULE,
      "src/check/rules/e90-long-sheet-name.test.ts": () => RULE_TEST,
      "src/check/rules/all.ts": withLine('export { default as e90 } from "./e90-long-sheet-name";'),
    },
    then: [["npm", "run", "docs"]],
    generated: ["docs/rules.md", "README.md", "README.zh-CN.md"],
    tests: ["src/check/rules/e90", "test/rules-catalogue", "test/rules-doc", "test/readme", "test/architecture"],
  },
  {
    what: "a kind of table",
    files: {
      "src/recognise/types/housing-reform.ts": () => KIND,
      "src/recognise/types/all.ts": withLine('export { default as housingReform } from "./housing-reform";'),
      "src/model/table-id.ts": (before) =>
        before.replace('  narrative: "', '  "housing-reform": "住房改革支出表",\n  narrative: "'),
      "test/layouts.test.ts": (before) => before.replace(/\n\}\);\n/, `\n${KIND_TEST.slice(1)}});\n`),
    },
    tests: ["test/layouts.test.ts", "test/architecture"],
  },
  {
    what: "a province",
    files: {
      "src/profiles/files/made-up.json": () =>
        readFileSync(join(ROOT, "src/profiles/files/jiangsu.json"), "utf8")
          .replace('"代号": "jiangsu"', '"代号": "made-up"')
          .replace(/"名称": "[^"]*"/, '"名称": "示例省"')
          .replaceAll("江苏", "示例"),
      "src/profiles/files/all.ts": withLine('export { default as madeUp } from "./made-up.json";'),
    },
    tests: ["test/profiles.test.ts", "test/narrative/profiles-from-files", "test/architecture"],
  },
];

function main(): void {
  const clone = mkdtempSync(join(tmpdir(), "contributing-"));
  const run = (...[command = "", ...args]: readonly string[]): string =>
    execFileSync(command, args, { cwd: clone, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  try {
    execFileSync("git", ["clone", "--quiet", ROOT, clone]);
    symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"), "junction");
    // the rule of the repository is for a folder
    appendFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
    for (const addition of ADDITIONS) if (!tries(addition, clone, run)) process.exitCode = 1;
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/** Makes one addition, says what it touched, and takes it back. */
function tries(
  { what, files, then = [], generated = [], tests }: Addition,
  clone: string,
  run: (...command: readonly string[]) => string,
): boolean {
  for (const [path, write] of Object.entries(files)) {
    const isThere = run("git", "ls-files", path) !== "";
    const before = isThere ? readFileSync(join(clone, path), "utf8") : "";
    const after = write(before);
    if (after === before) throw new Error(`${path}: nothing was added`);
    writeFileSync(join(clone, path), after);
  }
  const problems = [
    ...then,
    ["npm", "run", "typecheck"],
    ["npx", "eslint", ...Object.keys(files)],
    ["npx", "jest", ...tests],
  ].flatMap((command) => {
    try {
      run(...command);
      return [];
    } catch (thrown) {
      const { stdout = "", stderr = "" } = thrown as { readonly stdout?: string; readonly stderr?: string };
      return [`${command.join(" ")}\n${(stdout + stderr).slice(-4_000)}`];
    }
  });
  run("git", "add", "--all");
  const touched = run("git", "diff", "--cached", "--numstat").trim().split("\n");
  const allowed = new Set([...Object.keys(files), ...generated]);
  const others = touched.filter((line) => !allowed.has(line.split("\t").at(-1) ?? ""));
  console.log(`${what}\n${touched.map((line) => `  ${line}`).join("\n")}`);
  for (const each of others) console.log(`  NOT NAMED BY CONTRIBUTING: ${each}`);
  for (const each of problems) console.log(`  FAILED: ${each}`);
  run("git", "reset", "--quiet", "--hard");
  return others.length + problems.length === 0;
}

main();
