import { expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { printedPage } from "./index";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const links = (...each: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;

const page = (words: string, size: string, inside = ""): string =>
  `<w:p><w:pPr><w:sectPr>${inside}<w:pgSz ${size}/><w:pgMar w:top="2000" w:right="1000" w:bottom="2000" w:left="1200"/></w:sectPr></w:pPr>${words}</w:p>`;
const run = (text: string, looks = ""): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
const UPRIGHT = 'w:w="11906" w:h="16838"';

const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
const TABLE =
  '<w:tbl><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1000"/></w:tblGrid>' +
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("科目", '<w:gridSpan w:val="2"/>')}</w:tr>` +
  `<w:tr>${cell("基本支出", '<w:vMerge w:val="restart"/>')}${cell("1.00")}</w:tr>` +
  `<w:tr>${cell("", "<w:vMerge/>")}${cell("2.00")}</w:tr></w:tbl>`;

const document = (body: string): Uint8Array =>
  zipSync({
    "_rels/.rels": strToU8(links(link("a", "officeDocument", "word/document.xml"))),
    "word/_rels/document.xml.rels": strToU8(
      links(link("s", "styles", "styles.xml"), link("h", "header", "header1.xml"), link("f", "footer", "footer1.xml")),
    ),
    "word/styles.xml": strToU8(
      `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:jc w:val="center"/><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="36"/></w:rPr></w:style></w:styles>`,
    ),
    "word/header1.xml": strToU8(`<w:hdr ${W}><w:p>${run("草稿")}</w:p></w:hdr>`),
    "word/footer1.xml": strToU8(`<w:ftr ${W}><w:p/></w:ftr>`),
    "word/document.xml": strToU8(`<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`),
  });

test("每一节是自己的纸张和边距；没有页码的页不计数，横表横放，表头每页重复，合并的格还是合并的", () => {
  const html = printedPage(
    document(
      page(run("封面"), UPRIGHT) +
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run("一 &lt;总&gt;", '<w:highlight w:val="yellow"/>')}</w:p>` +
        page(run("正文"), UPRIGHT, '<w:headerReference r:id="h"/><w:footerReference r:id="f"/>') +
        TABLE +
        `<w:sectPr><w:footerReference r:id="f"/><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>`,
    ),
    { title: "说明", hint: "打印" },
  );
  const [, cover = "", text = "", wide = ""] = html.split("<section ");
  expect(html).toContain("@page s0{size:595.3pt 841.9pt;counter-increment:page 0;margin:100pt 50pt 100pt 60pt;}");
  expect(html).toContain('@top-right{content:"草稿"');
  expect(html).toContain("@page s2{size:841.9pt 595.3pt;");
  // one page without a number: the first that has one is a left page, and its number stands on the right nevertheless
  expect(html).toContain("@page s1:left{@bottom-right{");
  expect(cover).toContain("封面");
  expect(text).toMatch(
    /<h1 style="[^"]*text-align:center[^"]*"><span style="background:yellow">一 &lt;总&gt;<\/span><\/h1>/,
  );
  expect(text).toMatch(/<h1 style="[^"]*line-height:28pt/);
  expect(wide).toContain('<thead><tr><th colspan="2"');
  expect(wide).toContain('<td rowspan="2"');
  expect(wide.match(/<td/g)).toHaveLength(3);
  expect(wide).toContain('<col style="width:75%">');
});
