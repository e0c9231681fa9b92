import { describe, expect, test } from "@jest/globals";

import { aliasRows, entryRows, successionRows, withLater } from "../../scripts/catalogue-rows";
import { parseCsv } from "../../scripts/csv";

describe("由 CSV 生成科目数据", () => {
  test("带引号、逗号、双引号和空行的 CSV 读得对", () => {
    expect(parseCsv('\uFEFFa,b\r\n"1,""2""",x\r\n\r\n"",y\n')).toEqual([
      { a: '1,"2"', b: "x" },
      { a: "", b: "y" },
    ]);
  });

  const HEAD = "code,level,name,parent,fund,validFrom,validTo,status,notes\n";

  test("年份存疑由上级传给同年启用的下级，资金由下级并入上级", () => {
    const csv = `${HEAD}20141,款,数据事务,201,一般公共预算,2025,,documented,2024 年版是否已有未核实
2014101,项,行政运行,20141,一般公共预算|政府性基金,2025,,documented,`;
    expect(entryRows(parseCsv(csv))).toEqual([
      ["20141", "数据事务", "gf", "d", "2025?-", "2024 年版是否已有未核实"],
      ["2014101", "行政运行", "gf", "d", "2025?-"],
    ]);
  });

  test("编码、级次、上级不相符或词语不认识时停下", () => {
    expect(() => entryRows(parseCsv(`${HEAD}2014,款,数据事务,201,一般公共预算,,,known,`))).toThrow("2014 数据事务");
    expect(() => entryRows(parseCsv(`${HEAD}201,类,甲,,一般公共预算,,,certain,`))).toThrow('unknown word "certain"');
    const alias = "alias,standard_name,standard_code,kind,category,reason,status\n甲,乙,201,functional,odd,,known";
    expect(() => aliasRows(parseCsv(alias))).toThrow('unknown word "odd"');
  });

  test("后来取得的科目并入清单：没有年份的随上级，状态按公开文件提高，对不上的停下", () => {
    const list = parseCsv(
      `${HEAD}20822,款,移民扶持,208,政府性基金,,2022,likely,年份未核实\n22198,款,特别国债,221,政府性基金,2025,,likely,`,
    );
    const added = parseCsv(`${HEAD}2082201,项,移民补助,20822,政府性基金,,,likely,from general knowledge of the list`);
    const raise = parseCsv("code,name,from,to,notes\n22198,特别国债,likely,documented,");
    const rows = withLater(list, added, raise);
    expect(rows.map(({ code, validTo, status, notes }) => [code, validTo, status, notes])).toEqual([
      ["20822", "2022", "likely", "年份未核实"],
      ["2082201", "2022", "likely", "未与官方原文核对"],
      ["22198", "", "documented", ""],
    ]);
    expect(() => withLater(list, [], parseCsv("code,name,from,to,notes\n221,别名,known,documented,"))).toThrow(
      "221 别名",
    );
  });

  test("停用科目的去向取自说明，仍然有效的编码不算停用", () => {
    const functional =
      parseCsv(`${HEAD}2010308,项,信访事务,20103,一般公共预算,,2023,known,单列为 20140 款（由 2010399 调整到 2014099）
2010399,项,其他,20103,一般公共预算,,,known,
20140,款,信访事务,201,一般公共预算,2024,,known,原 2010308
2014099,项,其他,20140,一般公共预算,2024,,known,`);
    const rows = successionRows([], { functional }) as readonly (readonly string[])[];
    expect(rows.map(([, from, to]) => `${from} → ${to}`)).toEqual(["2010308 → 20140"]);
  });
});
