import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "@jest/globals";

const STAGES = ["recognise", "extract", "interpret", "check", "narrate", "propose", "write"];
/** Stages that ask the book: its grids, sums and trees. */
const ASKS_BOOK: ReadonlySet<string> = new Set(["extract", "interpret", "check", "narrate", "propose"]);
/** Stages that read or draw performance forms. */
const ASKS_FORMS: ReadonlySet<string> = new Set(["recognise", "propose", "write"]);
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  calculate: ["model"],
  lexicon: ["model"],
  catalogue: ["model", "lexicon"],
  profiles: ["model"],
  book: ["model", "lexicon", "catalogue"],
  forms: ["model", "lexicon"],
  ...Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      [
        "model",
        "lexicon",
        "catalogue",
        ...(ASKS_BOOK.has(stage) ? ["book"] : []),
        ...(ASKS_FORMS.has(stage) ? ["forms"] : []),
      ],
    ]),
  ),
  fill: ["model", "package"],
  compare: ["model", "lexicon", "book", "check"],
  read: [
    "model",
    "calculate",
    "lexicon",
    "catalogue",
    "profiles",
    "book",
    "recognise",
    "extract",
    "interpret",
    "check",
  ],
  "pipeline.ts": ["model", "read", "check", "compare"],
  questions: [
    "model",
    "catalogue",
    "book",
    "fill",
    "forms",
    "interpret",
    "check",
    "compare",
    "narrate",
    "propose",
    "write",
    "read",
    "pipeline.ts",
  ],
  package: ["model"],
  hosts: ["model", "package"],
  intake: ["model", "package", "hosts"],
  help: ["model"],
  taskpane: ["model", "profiles", "questions", "hosts", "intake", "help"],
  workbench: ["model", "profiles", "pipeline.ts", "questions", "hosts", "intake", "taskpane"],
  wps: ["model", "profiles", "questions", "hosts", "intake", "taskpane"],
  commands: ["model", "profiles", "questions", "hosts"],
  cli: ["model", "profiles", "pipeline.ts", "questions", "hosts", "intake"],
};

/** The hosts themselves, and the room that knows which of them reads a file. */
const MEETS_HOSTS: ReadonlySet<string> = new Set(["hosts", "intake"]);

const SRC = join(__dirname, "../src");

const roomOf = (path: string): string => {
  const room = relative(SRC, path).split(/[\\/]/)[0] ?? "";
  return room === "pipeline" ? "pipeline.ts" : room;
};

/** hosts/excel, hosts/xlsx …: hosts know nothing of each other. */
const hostOf = (path: string): string => relative(join(SRC, "hosts"), path).split(/[\\/]/)[0] ?? "";

function importsOf(file: string, source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/(?:from|import) *\(?["'](\.[^"']+)["']/g)].map(([, path = ""]) =>
    join(dirname(file), path),
  );
}

function violations(file: string, source: string): readonly string[] {
  const from = roomOf(file);
  const name = relative(SRC, file);
  const paths = importsOf(file, source).filter((path) => !relative(SRC, path).startsWith(".."));
  const rooms = paths
    .filter((path) => roomOf(path) !== from && !MAY_IMPORT[from]?.includes(roomOf(path)))
    .map((path) => `${name}: ${from} → ${roomOf(path)}`);
  const hosts = paths
    .filter((path) => roomOf(path) === "hosts" && from === "hosts" && hostOf(path) !== hostOf(file))
    .map((path) => `${name}: hosts/${hostOf(file)} → hosts/${hostOf(path)}`);
  const wiring = paths
    .filter((path) => roomOf(path) === "hosts" && !MEETS_HOSTS.has(from) && !/(^|[\\/])main\.tsx?$/.test(name))
    .map((path) => `${name}: only main wires hosts, not ${relative(SRC, path)}`);
  const office = /\b(Office|Excel)\.[A-Z]?\w/.test(withoutText(source)) && !name.startsWith(join("hosts", "excel"));
  return [...rooms, ...hosts, ...wiring, ...(office ? [`${name}: Office.js outside of hosts/excel`] : [])];
}

const withoutText = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');

const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => join(SRC, file));

test("每个房间只向下引用", () => {
  expect(sources.flatMap((file) => violations(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("房间表与目录一致", () => {
  const rooms = readdirSync(SRC).filter((name) => name !== "css.d.ts");
  expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

test("故意放入的违例都被发现", () => {
  const planted: readonly (readonly [file: string, source: string])[] = [
    ["check/planted.ts", 'import { x } from "../hosts/excel/read";'],
    ["narrate/planted.ts", 'import { x } from "../check/index";'],
    ["model/planted.ts", 'import { x } from "../catalogue/index";'],
    ["lexicon/planted.ts", 'import { x } from "../catalogue/index";'],
    ["book/planted.ts", 'import { x } from "../extract/index";'],
    ["recognise/planted.ts", 'import { x } from "../book/equations/index";'],
    ["forms/planted.ts", 'import { x } from "../recognise/index";'],
    ["forms/layouts/planted.ts", 'import { x } from "../../write/target-sheet";'],
    ["check/planted.ts", 'import { x } from "../forms/read/read-form";'],
    ["fill/planted.ts", 'import { x } from "../narrate/index";'],
    ["read/planted.ts", 'import { x } from "../narrate/index";'],
    ["pipeline.ts", 'import { x } from "./recognise/index";'],
    ["questions/planted.ts", 'import { x } from "../taskpane/services";'],
    ["questions/planted.ts", 'import { x } from "../recognise/index";'],
    ["taskpane/Planted.tsx", 'import { x } from "../pipeline";'],
    ["hosts/excel/planted.ts", 'import { x } from "../xlsx/index";'],
    ["taskpane/Planted.tsx", 'const x = await import("../hosts/xlsx/index");'],
    ["package/planted.ts", 'import { x } from "../hosts/xlsx/index";'],
    ["cli/main.ts", 'import { x } from "../package/xml";'],
    ["taskpane/Planted.tsx", "Office.onReady();"],
    ["write/planted.ts", "await Excel.run(work);"],
  ];
  for (const [file, source] of planted)
    expect([file, violations(join(SRC, file), source).length]).not.toEqual([file, 0]);
  expect(violations(join(SRC, "taskpane/main.tsx"), 'import { x } from "../hosts/excel/index";')).toEqual([]);
});

/** The floors of the .xlsx host: reading knows no editing, editing nothing of what is ours in a file, looks neither. */
const XLSX_BELOW: Readonly<Record<string, readonly string[]>> = {
  read: [],
  edit: ["read"],
  own: ["read", "edit"],
  look: ["read", "edit"],
  ".": ["read", "edit", "own", "look"],
};

function upwardInXlsx(file: string, source: string): readonly string[] {
  const folderOf = (path: string): string => dirname(relative(join(SRC, "hosts/xlsx"), path));
  const from = folderOf(file);
  const below = XLSX_BELOW[from];
  if (!below) return [];
  return importsOf(file, source)
    .filter((path) => folderOf(path) in XLSX_BELOW && folderOf(path) !== from && !below.includes(folderOf(path)))
    .map((path) => `${relative(SRC, file)} → ${relative(SRC, path)}`);
}

test("hosts/xlsx 里只向下引用", () => {
  expect(sources.flatMap((file) => upwardInXlsx(file, readFileSync(file, "utf8")))).toEqual([]);
});

test.each([
  ["hosts/xlsx/read/planted.ts", 'import { x } from "../edit/styles";'],
  ["hosts/xlsx/edit/planted.ts", 'import { x } from "../own/marks";'],
  ["hosts/xlsx/look/planted.ts", 'import { x } from "../workbook";'],
])("hosts/xlsx 里放入的向上引用被发现：%s", (file, source) => {
  expect(upwardInXlsx(join(SRC, file), source)).toHaveLength(1);
});

/**
 * The floors of the pane, from below: nothing there knows what stands above it, and the tabs do not know each other. A
 * folder that is not named is a tab.
 */
const PANE_FLOORS: Readonly<Record<string, number>> = {
  store: 0,
  ".": 1,
  parts: 2,
  trouble: 3,
  help: 3,
  reading: 4,
  fixing: 4,
  drawing: 4,
  start: 1,
};
const TAB = 5;
/** What puts the tabs together and shows them. */
const PANE_SHELL = /^(?:Pane|PaneShell|NoticeBar|panels|main|review-worker|start-worker)$/;

function floorOf(path: string): { readonly folder: string; readonly floor: number } | undefined {
  const name = relative(join(SRC, "taskpane"), path).replace(/\.tsx?$/, "");
  if (name.startsWith("..")) return undefined;
  const folder = dirname(name);
  return { folder, floor: PANE_SHELL.test(name) ? 6 : (PANE_FLOORS[folder] ?? TAB) };
}

function upwardInPane(file: string, source: string): readonly string[] {
  const from = floorOf(file);
  return importsOf(file, source).flatMap((path) => {
    const to = floorOf(path);
    const isUpward = from && to && (to.floor > from.floor || (to.floor === from.floor && to.folder !== from.folder));
    return isUpward ? [`${relative(SRC, file)} → ${relative(SRC, path)}`] : [];
  });
}

test("窗格里只向下引用，各选项卡互不引用", () => {
  expect(sources.flatMap((file) => upwardInPane(file, readFileSync(file, "utf8")))).toEqual([]);
});

test.each([
  ["taskpane/services.ts", 'import type { X } from "./narrative/strings";'],
  ["taskpane/store/store.ts", 'import { x } from "../pane-controller";'],
  ["taskpane/narrative/Planted.tsx", 'import { x } from "../check/FindingCard";'],
  ["taskpane/parts/Planted.tsx", 'import { x } from "../text/strings";'],
  ["taskpane/targets/planted.ts", 'import { PANELS } from "../panels";'],
])("窗格里放入的向上引用被发现：%s", (file, source) => {
  expect(upwardInPane(join(SRC, file), source)).toHaveLength(1);
});

/** What no source may say, and where it may be said after all. */
const ONE_PLACE_ONLY: readonly (readonly [pattern: RegExp, homes: readonly string[], why: string])[] = [
  [
    /\bWeakMap\b/,
    ["model/remembered.ts", "questions/version.ts", "taskpane/store/unsaved.ts"],
    "answers are kept by readOnce",
  ],
  [
    /\$\{[\w.]*\brow\}[,:|]\$\{[\w.]*\bcolumn\}|\brow \* \(?(?:16_?384|COLUMNS|LAST_COLUMN)\b/,
    ["model/cell.ts"],
    "places are told apart by placeKey",
  ],
  [/\.to(?:Sorted|Reversed|Spliced)\(/, [], "browsers know them from Chromium 110 on; scripts/newest-needed.ts"],
  [
    /\bstartsWith\("[A-Z]"\)|\/\^\[[A-Z]+\]\/\.test\(code\)|\[A-Z\]\+?\/\.exec\(code/,
    [],
    "the group of a rule is a field",
  ],
  [
    /\bas (?:never|unknown as|typeof)\b|\) as Fen\b/,
    ["model/money.ts", "workbench/grid"],
    "a cast that hides a mistake",
  ],
];

const isIn = (file: string, home: string): boolean => file === home || file.startsWith(`${home}/`);

const saidElsewhere = (file: string, source: string): readonly string[] =>
  ONE_PLACE_ONLY.filter(
    ([pattern, homes]) =>
      !homes.some((home) => isIn(file, home)) && pattern.test(source.replace(/^import .*$|\/\/.*$/gm, "")),
  ).map(([, , why]) => `${file}: ${why}`);

test("一件事只在一处做", () => {
  const named = sources.map((file) => [relative(SRC, file).split(sep).join("/"), readFileSync(file, "utf8")] as const);
  expect(named.flatMap(([file, source]) => saidElsewhere(file, source))).toEqual([]);
});

test.each([
  "const linesByBook = new WeakMap<BudgetBook, readonly Line[]>();",
  "const key = `${cell.row},${cell.column}`;",
  "const position = (row: number, column: number) => row * 16_384 + column;",
  "const difference = (a - b) as typeof a;",
  'RULES.filter(({ code }) => code.startsWith("J"));',
  "return Object.assign(draft, { binding }) as unknown as Claim;",
])("放入的第二处被发现：%s", (source) => {
  expect(saidElsewhere("check/planted.ts", source)).toHaveLength(1);
});

test("文件名不叫 utils、common、misc", () => {
  const forbidden = /(^|[\\/])(utils?|common|misc|helpers?|basics)([\\/.]|$)/;
  expect(sources.map((file) => relative(SRC, file)).filter((name) => forbidden.test(name))).toEqual([]);
  expect(forbidden.test("check/utils.ts")).toBe(true);
});
