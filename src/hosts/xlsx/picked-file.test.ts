import { describe, expect, test } from "@jest/globals";
import { readPickedWorkbook } from "./workbook";

const picked = (name: string, bytes: Uint8Array) =>
  ({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }) as File;

describe("用户选取的第二个文件", () => {
  test("空文件用一句话说明", async () => {
    await expect(readPickedWorkbook(picked("上年.xlsx", new Uint8Array()))).rejects.toMatchObject({ id: "fileEmpty" });
  });

  test("不是工作簿的文件不读取", async () => {
    const text = new TextEncoder().encode("不是工作簿");
    await expect(readPickedWorkbook(picked("上年.xlsx", text))).rejects.toMatchObject({ name: "UserError" });
  });
});
