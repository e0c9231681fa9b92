import { expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { readWordTables } from "../../src/hosts/docx/index";
import { DEFAULT_SETTINGS } from "../../src/model/settings";
import { readBudget } from "../../src/pipeline";
import { narrate, narrativeText, templateFrom, templateWord } from "../../src/questions/index";
import { documentFile, paragraph as p } from "../docx/raw-document";
import { bookOf } from "../drawn-book";

const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((each) => `<w:tc>${p(each)}</w:tc>`).join("")}</w:tr>`;
const table = (text: string): string =>
  `<w:tbl>${text
    .trim()
    .split("\n")
    .map((line) => row(line.split("|").map((each) => each.trim())))
    .join("")}</w:tbl>`;

const LAST_YEAR = documentFile(
  [
    "青川市示例档案馆2024年单位预算",
    "第一部分 单位概况",
    "一、主要职责",
    "保管档案。",
    "提供利用。",
    "第二部分 预算情况说明",
    "一、收支总体情况",
    "2024年，青川市示例档案馆收入预算90.00万元，比上年增加10.00万元，增长12.50%，主要原因是人员增加。",
    "支出预算90.00万元，其中：基本支出70.00万元，项目支出20.00万元。",
    "二、一般公共预算支出情况",
    "一般公共预算支出90.00万元，具体如下：",
    "（一）行政运行（2010301）30.00万元，主要用于机构运转。",
    "（二）一般行政管理事务（2010302）20.00万元，主要用于档案数字化。",
    "（三）住房公积金（2210201）40.00万元，主要用于缴存公积金。",
    "三、政府性基金预算情况",
    "本单位没有使用政府性基金预算拨款安排的支出。",
    "四、其他事项",
    "联系电话费用1.23万元，单位预留机动经费0万元。",
    "五、名词解释",
    "联系电话费用：指电话和网络的支出。",
  ]
    .map((text) => p(text))
    .join("") +
    p("一般公共预算支出表") +
    p("单位：万元") +
    table(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 90.00 | 70.00 | 20.00
201 | 一般公共服务支出 | 50.00 | 30.00 | 20.00
20103 | 政府办公厅（室）及相关机构事务 | 50.00 | 30.00 | 20.00
2010301 | 行政运行 | 30.00 | 30.00 |
2010302 | 一般行政管理事务 | 20.00 | | 20.00
221 | 住房保障支出 | 40.00 | 40.00 |
22102 | 住房改革支出 | 40.00 | 40.00 |
2210201 | 住房公积金 | 40.00 | 40.00 |`) +
    p("支出总表") +
    p("单位：万元") +
    table(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 90.00 | 70.00 | 20.00
201 | 一般公共服务支出 | 50.00 | 30.00 | 20.00
221 | 住房保障支出 | 40.00 | 40.00 | `),
);

const THIS_YEAR = bookOf({ year: 2025 })`
收支总表
收入                   | 预算数 ‖ 支出                   | 预算数
一、一般公共预算拨款收入 | 95.00  ‖ 一、一般公共服务支出     | 52.00
                       |        ‖ 二、住房保障支出         | 43.00
收入总计               | 95.00 ‖ 支出总计               | 95.00

支出总表
科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
         | 合计             | 95.00 | 75.00    | 20.00
201      | 一般公共服务支出 | 52.00 | 32.00    | 20.00
221      | 住房保障支出     | 43.00 | 43.00    |

一般公共预算支出表
科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
         | 合计             | 95.00 | 75.00    | 20.00
201      | 一般公共服务支出 | 52.00 | 32.00    | 20.00
20103    | 政府办公厅（室）及相关机构事务 | 52.00 | 32.00 | 20.00
2010301  | 行政运行         | 32.00 | 32.00    |
2010302  | 一般行政管理事务 | 20.00 |          | 20.00
221      | 住房保障支出     | 43.00 | 43.00    |
22102    | 住房改革支出     | 43.00 | 43.00    |
2210201  | 住房公积金       | 43.00 | 43.00    |
`;

const FILE = "2024年单位预算.docx";
const { snapshot, texts } = readWordTables(LAST_YEAR, FILE);
const document = { bytes: LAST_YEAR, file: FILE, book: readBudget(snapshot, DEFAULT_SETTINGS, texts) };
const made = templateFrom(THIS_YEAR, document);

function wordsOf(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) =>
    [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );
}

test("上年公开的文档做成范本：单位、年度、数、变动、原因、科目一段、没有的一句、表（连同它的单位一行），都成字段；认不出的数改成提问", () => {
  expect(wordsOf(made.bytes)).toEqual([
    "【单位名称】【年度】年单位预算",
    "第一部分 单位概况",
    "一、主要职责",
    "【主要职责】",
    "第二部分 预算情况说明",
    "一、收支总体情况",
    "【年度】年，【单位名称】收入预算【收入预算】万元，【收入预算.变动】，主要原因是【收入预算.原因】。",
    "支出预算【支出预算】万元，其中：基本支出【基本支出】万元，项目支出【项目支出】万元。",
    "二、一般公共预算支出情况",
    "一般公共预算支出【一般公共预算支出】万元，具体如下：",
    "【每个 科目】",
    "（【中文序号】）【名称】（【编码】）【金额】万元，主要用于【用途】。",
    "【完】",
    "三、政府性基金预算情况",
    "【如有 政府性基金支出】",
    "政府性基金支出【政府性基金支出】万元。",
    "【否则】",
    "本单位没有使用政府性基金预算拨款安排的支出。",
    "【完】",
    "四、其他事项",
    "联系电话费用【填：联系电话费用】万元，单位预留机动经费【预留机动经费】万元。",
    "五、名词解释",
    "联系电话费用：指电话和网络的支出。",
    "一般公共预算支出表",
    "【表.一般公共预算支出表】",
    "支出总表",
    "【表.支出总表】",
  ]);
  expect(made.problems).toEqual([]);
});

test("每处建议写明把握：与表中的数一致的高，按叫法认出的中，认不出的低", () => {
  const of = (field: string) => made.proposals.find((each) => each.field === field)?.certainty;
  expect([of("支出预算"), of("收入预算"), of("填：联系电话费用")]).toEqual(["high", "middle", "low"]);
});

test("用户可以改一处的字段，或者不作字段；不认识的字段说明是哪一处", () => {
  const asked = made.proposals.find(({ field }) => field.startsWith("填："))?.id ?? "";
  const changed = templateFrom(THIS_YEAR, document, { [asked]: "采购", C4: "" });
  const words = wordsOf(changed.bytes);
  expect(words).toContain("联系电话费用【采购】万元，单位预留机动经费【预留机动经费】万元。");
  expect(words).toContain("提供利用。");
  expect(() => templateFrom(THIS_YEAR, document, { [asked]: "月亮" })).toThrow(`“${asked}”处的字段“月亮”不认识`);
});

test("做成的范本用今年的表填：数是今年的，比较的是上年的文档", async () => {
  const { bytes } = await templateWord(
    THIS_YEAR,
    { bytes: made.bytes, file: "范本.docx" },
    { answers: { "prior:income": "90", "reason:income.change": "项目增加" }, priorBook: document.book },
  );
  const words = wordsOf(bytes).join("\n");
  expect(words).toContain("收入预算95.00万元，比上年增加5.00万元，增长5.56%，主要原因是项目增加。");
  expect(words).toContain("（三）住房公积金（2210201）43.00万元，主要用于");
  // what the glossary says of a word is no answer
  expect(words).toContain("【待填：联系电话费用】万元");
  expect(words).not.toContain("90.00");
});

test("上年文档里的表也是上年数的来源：不再问", () => {
  const words = narrativeText(narrate(THIS_YEAR, { priorBook: document.book }));
  expect(words).toContain("支出预算共95.00万元，比上年增加5.00万元，增长5.56%");
  // each paragraph that is taken over stays one
  expect(words).toContain("【上年文字，请确认：保管档案。】\n【上年文字，请确认：提供利用。】");
});
