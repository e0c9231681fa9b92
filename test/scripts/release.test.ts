import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { manualPage } from "../../scripts/manual/html";
import { MANUALS, manualAt, readManuals } from "../../scripts/manual/manuals";
import { manualWord } from "../../scripts/manual/word";
import { checksums, put, zipped } from "../../scripts/release/folder";
import { packageOf } from "../../scripts/webpack/bundled-packages.js";
import { RELEASE } from "../../scripts/webpack/release.js";
import { blocksOf, textOf } from "../../src/help/markdown";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "release-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("发布包", () => {
  test("两次打包逐字节相同，文件名、内容和日期都在", () => {
    put(folder, "手册/说明.txt", "一");
    put(folder, "a.txt", "二");
    const first = zipped(folder, "包", "2026-12-01");
    put(folder, "a.txt", "二");
    expect(zipped(folder, "包", "2026-12-01")).toEqual(first);
    expect(Object.keys(unzipSync(first))).toEqual(["包/a.txt", "包/手册/说明.txt"]);
    expect(checksums(folder)).toMatch(/^[0-9a-f]{64} {2}a\.txt\n[0-9a-f]{64} {2}手册\/说明\.txt\n$/);
  });

  test("版本、日期、科目核对到的年月取自一处，清单的版本与它一致", () => {
    expect(RELEASE.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    expect(manifest).toContain(`<Version>${RELEASE.version}.0</Version>`);
    const page = manualPage(manualAt(join(MANUALS, "install.md"), { address: "https://x.example" }), (file) => file);
    expect(page).toContain(`${RELEASE.version}（${RELEASE.date}；`);
    expect(page).toContain("https://x.example");
  });

  test("打进来的软件包按文件夹称呼，套着的也认得", () => {
    expect(packageOf("/x/node_modules/@a/b/lib/c.js")).toBe("node_modules/@a/b");
    expect(packageOf("/x/node_modules/a/node_modules/b/c.js")).toBe("node_modules/a/node_modules/b");
    expect(packageOf("/x/src/c.ts")).toBeUndefined();
  });

  test("构建用的动作都钉在一次提交上", () => {
    const workflow = readFileSync(join(ROOT, ".github/workflows/release.yml"), "utf8");
    const uses = [...workflow.matchAll(/uses: (\S+)/g)].map(([, name = ""]) => name);
    expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });
});

describe("手册", () => {
  const manuals = readManuals();

  test("图都在，链接指到的手册都在，没有多余的图", () => {
    const files = manuals.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === "picture" ? [each.file] : [])),
    );
    const pictures = readdirSync(join(MANUALS, "pictures"));
    expect([...new Set(files.map((file) => basename(file)))].sort()).toEqual(pictures.sort());
  });

  test("排成 Word 的不带排的时刻", async () => {
    const [manual] = manuals;
    if (!manual) throw new Error("no manual");
    const parts = unzipSync(await manualWord({ ...manual, blocks: manual.blocks.slice(0, 4) }));
    const core = new TextDecoder().decode(parts["docProps/core.xml"]);
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(Array(2).fill(`${RELEASE.date}T00:00:00Z`));
  });

  test("没有给出的字不会留着花括号", () => {
    const file = join(folder, "x.md");
    writeFileSync(file, "# 题\n\n{{nothing}}\n");
    expect(() => manualAt(file)).toThrow("{{nothing}}");
  });
});

test("手册用到的写法都读得出来", () => {
  const blocks = blocksOf(
    "# 题\n\n一段**重**和`码`，见[别处](a.md)。\n\n1. 甲\n   续\n2. 乙\n\n| 一 | 二 |\n|---|---|\n| a\\|b | c |\n\n> 注\n\n```\n<x>\n```\n\n![图](p/a.png)\n",
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "list", "table", "note", "code", "picture"]);
  expect(blocks.map(textOf)).toEqual(["题", "一段重和码，见别处。", "甲续\n乙", "一 二\na|b c", "注", "<x>", "图"]);
});
