import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { documentFile, paragraph, run } from "../../../test/docx/raw-document";
import { withPageNumbers } from "./index";
import { countLines } from "./lines";

const lines = (text: string): number => countLines([{ text, size: 32 }], 3200);

describe("目录的页码", () => {
  test.each([
    ["十个字一行", "一二三四五六七八九十", 1],
    ["第十一个字换行", "一二三四五六七八九十一", 2],
    ["句号可以挂在行外", "一二三四五六七八九十。", 1],
    ["右括号不单独换行，带上前一个字", "（二三四五六七八九十）一二三四五六七八九", 3],
    ["数不拆开", "一二三四五六七八1294.13", 2],
    ["汉字和数字之间有空隙", "一二三四1234五六七八", 2],
  ])("%s", (_name, text, count) => expect(lines(text)).toBe(count));

  const field = (bookmark: string, result = ""): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText>PAGEREF ${bookmark} \\h</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const marked = (bookmark: string, properties = ""): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:bookmarkStart w:id="1" w:name="${bookmark}"/>${run(bookmark)}</w:p>`;
  const exact = (height: number): string => `<w:spacing w:line="${height}" w:lineRule="exact"/>`;

  test("写进每个 PAGEREF：没有结果的补上，旧结果换掉，找不到书签的留给 Word", () => {
    const body =
      field("a") +
      field("b", run("99")) +
      field("c") +
      field("没有") +
      marked("a") +
      marked("b", "<w:pageBreakBefore/>") +
      paragraph("高", exact(12_000)) +
      marked("c", exact(2000));
    const xml = strFromU8(
      unzipSync(withPageNumbers(documentFile(body), "目录.docx"))["word/document.xml"] ?? new Uint8Array(),
    );
    const results = [...xml.matchAll(/separate"\/>(?:<\/w:r><w:r>)?(?:<w:t[^>]*>([^<]*)<\/w:t>)?/g)].map(
      ([, text]) => text,
    );
    expect(results).toEqual(["1", "2", "3", undefined]);
    expect(xml.match(/w:dirty/g)).toHaveLength(1);
  });
});
