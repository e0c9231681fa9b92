import { describe, expect, test } from "@jest/globals";
import { isOrganisation } from "./organisations";

describe("单位名称", () => {
  test.each(["示例市“12345”便民服务中心", "示例市政务服务局", "示例县政府采购中心", "示例镇人民政府办公室(本级)"])(
    "“%s”是单位",
    (name) => expect(isOrganisation(name)).toBe(true),
  );

  test.each(["一般公共预算", "政府性基金管理部门", "基本支出", "政府采购服务"])("“%s”不是单位", (name) =>
    expect(isOrganisation(name)).toBe(false),
  );
});
