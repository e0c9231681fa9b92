import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { documentFile, documentParts, paragraph as p, run } from "../../test/docx/raw-document";
import { zipped } from "../../test/xlsx/raw-package";
import { book } from "../../test/drawn-book";
import type { Answers } from "../model/passage";
import { UserError } from "../model/user-error";
import { templateWord } from "../questions/index";
import { withDraftMark } from "./index";

const BUDGET = book`
收支总表
收入                   | 预算数 ‖ 支出                   | 预算数
一、一般公共预算拨款收入 | 90.00  ‖ 一、一般公共服务支出     | 60.00
二、事业收入           | 10.00  ‖ 二、住房保障支出         | 40.00
收入总计               | 100.00 ‖ 支出总计               | 100.00

支出总表
科目编码 | 科目名称         | 合计   | 基本支出 | 项目支出
         | 合计             | 100.00 | 75.00    | 25.00
201      | 一般公共服务支出 | 60.00  | 35.00    | 25.00
221      | 住房保障支出     | 40.00  | 40.00    |

一般公共预算支出表
科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
         | 合计             | 90.00 | 65.00    | 25.00
201      | 一般公共服务支出 | 50.00 | 25.00    | 25.00
20103    | 政府办公厅（室）及相关机构事务 | 50.00 | 25.00 | 25.00
2010301  | 行政运行         | 25.00 | 25.00    |
2010302  | 一般行政管理事务 | 25.00 |          | 25.00
221      | 住房保障支出     | 40.00 | 40.00    |
22102    | 住房改革支出     | 40.00 | 40.00    |
2210201  | 住房公积金       | 40.00 | 40.00    |

政府性基金预算支出表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
         | 合计     | 0.00 | 0.00     | 0.00
`;

const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;

async function filled(body: string, answers: Answers = {}) {
  const { bytes, narrative } = await templateWord(
    BUDGET,
    { bytes: documentFile(body), file: "范本.docx" },
    { answers },
  );
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) =>
    [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
  return {
    xml,
    paragraphs: paragraphs.filter((text) => text !== ""),
    gaps: narrative.gaps.map(({ id }) => id),
    narrative,
  };
}

const refused = async (body: string): Promise<string> => {
  const problem: unknown = await filled(body).catch((thrown: unknown) => thrown);
  return problem instanceof UserError ? problem.message : "没有拒绝";
};

describe("范本填成单位的文件", () => {
  test("字段、后缀、两种写法；被切成几段的标记取第一段的样子", async () => {
    const { paragraphs, xml } = await filled(
      p("【年度】年{{ 收入总计 }}万元，合【收入预算.元】元；事业收入占【事业收入.占比】%。") +
        `<w:p>${run("支出【支", "<w:b/>")}${run("出预算")}${run("】万元。")}</w:p>`,
    );
    expect(paragraphs).toEqual(["2025年100.00万元，合1000000.00元；事业收入占10.00%。", "支出100.00万元。"]);
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">100.00</w:t></w:r>');
  });

  test("没有字段的段落一字不动", async () => {
    const fixed = `<w:p w14:paraId="1A" xmlns:w14="urn:x"><w:pPr><w:jc w:val="both"/></w:pPr>${run("固定语句《办法》[2024]&amp;1号", "<w:i/>")}</w:p>`;
    expect((await filled(fixed + p("【收入预算】"))).xml).toContain(fixed);
  });

  test("清单：重复的段落、表中的行、写在一行里", async () => {
    const { paragraphs } = await filled(
      p("【每个 类】") +
        p("【序号】.【名称】【金额】万元：") +
        p("【每个 类.科目】") +
        p("【编码】【链】【科目.金额】万元") +
        p("【完】") +
        p("【完】") +
        table(["科目", "金额"], ["【科目.名称】", "【科目.金额】"], ["合计", "【一般公共预算支出】"]) +
        p("收入来源：【列出 来源：名称金额万元，；】。"),
    );
    expect(paragraphs).toEqual([
      ...[
        "1.一般公共服务支出50.00万元：",
        "2010301一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）25.00万元",
      ],
      "2010302一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）25.00万元",
      ...["2.住房保障支出40.00万元：", "2210201住房保障支出（类）住房改革支出（款）住房公积金（项）40.00万元"],
      ...["科目", "金额", "行政运行", "25.00", "一般行政管理事务", "25.00", "住房公积金", "40.00", "合计", "90.00"],
      "收入来源：一般公共预算拨款收入90.00万元；事业收入10.00万元。",
    ]);
  });

  test("条件：有、没有、不知道；不知道的留下并提问", async () => {
    const body =
      p("【如有 政府性基金】") +
      p("基金【政府性基金支出】万元") +
      p("【否则】") +
      p("没有安排基金") +
      p("【完】") +
      p("【如有 采购】") +
      p("采购见附件") +
      p("【完】");
    const open = await filled(body);
    expect(open.paragraphs).toEqual(["没有安排基金", "【待填：有没有采购】", "采购见附件"]);
    expect(open.gaps).toEqual(expect.arrayContaining(["choice:condition.采购"]));
    const answered = await filled(body, { "choice:condition.采购": "没有" });
    expect(answered.paragraphs).toEqual(["没有安排基金"]);
  });

  test("内容控件按标记或标题认字段，控件留下，占位文字去掉", async () => {
    const { xml, paragraphs } = await filled(
      `<w:sdt><w:sdtPr><w:alias w:val="项目支出"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p("单击此处")}</w:sdtContent></w:sdt>` +
        `<w:p>${run("基本支出")}<w:sdt><w:sdtPr><w:tag w:val="基本支出"/></w:sdtPr><w:sdtContent>${run("0", "<w:b/>")}</w:sdtContent></w:sdt></w:p>`,
    );
    expect(paragraphs).toEqual(["25.00", "基本支出75.00"]);
    expect(xml).toContain('<w:alias w:val="项目支出"/></w:sdtPr>');
  });

  test("待填处标黄；回答写进去，几行就是几段；节里的段落照省里的写法", async () => {
    const body = p("【主要职责】") + p("主要原因是【项目支出.原因】。") + p("【段落.政府性基金和国有资本经营】");
    const { xml, paragraphs } = await filled(body, { "text:overview.duties": "一、管理\n二、服务" });
    expect(paragraphs.slice(0, 3)).toEqual(["一、管理", "二、服务", "主要原因是【待填：增减主要原因】。"]);
    expect(xml).toContain('<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">【待填：增减主要原因】');
    expect(paragraphs.join("")).toContain("政府性基金");
  });

  test("表格：认出的表放进去，工作簿里没有的说明", async () => {
    const { xml, narrative } = await filled(p("【表.支出总表】") + p("【表.三公】"));
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(narrative.notices).toEqual(["范本要求附上“表.三公”，工作簿中没有找到，这一处留空。"]);
  });

  test("不认识的节留着给人看", async () => {
    const { paragraphs } = await filled(p("【段落.没有这一节】"));
    expect(paragraphs).toEqual(["【段落.没有这一节】"]);
  });

  test("目录列出后面的标题和页码；附件清单列出各表；名词照表式", async () => {
    const heading = (text: string): string => p(text, '<w:outlineLvl w:val="0"/>');
    const { paragraphs, xml } = await filled(
      p("【目录】") + heading("第一部分 说明") + heading("第二部分 附件") + p("【附件清单】") + p("【名词.固定】"),
    );
    expect(paragraphs.slice(0, 5)).toEqual([
      ...["第一部分 说明1", "第二部分 附件1", "第一部分 说明", "第二部分 附件", "1.2025年收支总表"],
    ]);
    expect(xml).toContain('<w:bookmarkStart w:id="90001" w:name="_Toc90001"/>');
    expect(paragraphs.at(-1)).toMatch(/^[一二三四五六七八九十]+、.+：/);
  });

  test("下拉框只填它的选项，别的回答留作待填；问表里没有的事", async () => {
    const list = (field: string, ...items: readonly string[]): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${field}"/><w:dropDownList>${items.map((each) => `<w:listItem w:displayText="${each}" w:value="${each}"/>`).join("")}</w:dropDownList></w:sdtPr><w:sdtContent>${p("选择一项")}</w:sdtContent></w:sdt>`;
    const body = list("级次", "市级", "区级") + p("电话【填：联系电话】");
    const level = "text:cover.level";
    expect((await filled(body)).paragraphs).toEqual(["【待填：级次】", "电话【待填：联系电话】"]);
    expect((await filled(body, { [level]: "区级", "text:template.联系电话": "0930" })).paragraphs).toEqual([
      ...["区级", "电话0930"],
    ]);
    expect((await filled(body, { [level]: "乡级" })).paragraphs[0]).toBe("【待填：级次，应为“市级”或“区级”】");
  });

  test("重复节控件重复段落", async () => {
    const item = `<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>${p("【中文序号】是【名称】")}</w:sdtContent></w:sdt>`;
    const { paragraphs } = await filled(
      `<w:sdt xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w:sdtPr><w:tag w:val="来源"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>${item}</w:sdtContent></w:sdt>`,
    );
    expect(paragraphs).toEqual(["一是一般公共预算拨款收入", "二是事业收入"]);
  });

  test("草稿在每页标明：有页眉的写进页眉，没有的另加", () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p("某局")}</w:hdr>`;
    const parts = (bytes: Uint8Array): Record<string, string> =>
      Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    const plain = parts(withDraftMark(documentFile(p("正文")), "文件.docx"));
    expect(plain["word/header1.xml"]).toContain("草稿");
    expect(plain["word/document.xml"]?.match(/<w:headerReference [^>]*r:id="rId1"/g)).toHaveLength(3);
    const withHeader = {
      ...documentParts(p("正文"), { links: [["rId7", "header", "head.xml"]] }),
      "word/head.xml": header,
    };
    expect(parts(withDraftMark(zipped(withHeader), "文件.docx"))["word/head.xml"]).toMatch(/草稿.*某局/s);
  });

  test("不认识的字段留着标黄，并提示最像的一个", async () => {
    const { xml, narrative } = await filled(p("共【收人预算】万元。"));
    expect(xml).toContain("【收人预算】");
    expect(narrative.notices).toEqual(["范本字段“收人预算”不认识，是否“收入预算”？（位置：“共【收人预算】万元。”）"]);
  });

  test.each([
    [p("【每个 科目】") + p("【金额】"), "没有以“【完】”结束", "【每个 科目】"],
    [p("【完】"), "这里的“完”前面没有", "【完】"],
    [p("【每个 部件】") + p("【完】"), "没有名为“部件”的清单", "【每个 部件】"],
    [p("【如有 月亮】") + p("【完】"), "“如有 月亮”中的条件不认识", "【如有 月亮】"],
    [p("各科目【科目.金额】万元"), "要写在“【每个 科目】”和“【完】”之间", "各科目【科目.金额】万元"],
    [p("见【表.收支总表】"), "要单独成段", "见【表.收支总表】"],
  ])("写错的范本用一句话说明哪里要改（%#）", async (body, says, place) => {
    const message = await refused(body);
    expect(message).toContain(says);
    expect(message).toContain(`位置：“${place}”`);
  });

  test("不是 Word 文件的不能作范本", async () => {
    const bytes = new TextEncoder().encode("正文");
    await expect(templateWord(BUDGET, { bytes, file: "范本.txt" })).rejects.toThrow("“范本.txt”不能作为范本");
  });
});
