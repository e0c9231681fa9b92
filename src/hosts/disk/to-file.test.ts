import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Disk, openOutput } from "./to-file";

const OLD = "原来的文件，一个字也不能少";
const NEW = new TextEncoder().encode("新的文件");

let folder = "";
let input = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "预算 "));
  input = join(folder, "预算.xlsx");
  await writeFile(input, OLD);
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const textOf = (name: string): Promise<string> => readFile(at(name), "utf8");
const names = async (): Promise<readonly string[]> => (await readdir(folder)).sort();
const write = async (path: string, disk?: Disk): Promise<void> => (await openOutput(path, [input], disk))(NEW);

describe("写文件", () => {
  test("新文件：只有它，没有别的", async () => {
    await write(at("说明.docx"));
    expect(await textOf("说明.docx")).toBe("新的文件");
    expect(await names()).toEqual(["说明.docx", "预算.xlsx"]);
  });

  test("已有的文件整个换掉，权限不变", async () => {
    await writeFile(at("说明.docx"), OLD);
    await chmod(at("说明.docx"), 0o640);
    await write(at("说明.docx"));
    expect(await textOf("说明.docx")).toBe("新的文件");
    expect((await stat(at("说明.docx"))).mode & 0o777).toBe(0o640);
    expect(await names()).toEqual(["说明.docx", "预算.xlsx"]);
  });

  test("通过链接写：换的是它指到的文件，链接还在；指到的文件还没有，就在那里写", async () => {
    await writeFile(at("说明.docx"), OLD);
    await symlink("说明.docx", at("链接.docx"));
    await symlink("还没有.docx", at("悬空.docx"));
    await write(at("链接.docx"));
    await write(at("悬空.docx"));
    expect([await textOf("说明.docx"), await textOf("还没有.docx")]).toEqual(["新的文件", "新的文件"]);
    expect(await names()).toHaveLength(5);
  });

  test("磁盘先收好全部内容，再换名", async () => {
    const steps: string[] = [];
    const disk: Disk = {
      open: async (...args) => {
        const file = await open(...args);
        const sync = file.sync.bind(file);
        file.sync = async () => {
          await sync();
          steps.push("收好");
        };
        return file;
      },
      rename: async (from, to) => {
        steps.push(`换名 ${await readFile(from, "utf8")}`);
        await rename(from, to);
      },
    };
    await write(at("说明.docx"), disk);
    expect(steps).toEqual(["收好", "换名 新的文件"]);
  });
});

describe("写出的就是要读的文件：拒绝，写明是哪个", () => {
  test.each<[string, () => Promise<string>]>([
    ["同一个路径", async () => input],
    ["写法不同的路径", async () => join(relative(process.cwd(), folder), ".", "预算.xlsx")],
    ["字母大小写不同", async () => at("预算.XLSX")],
    ["链接", async () => (await symlink(input, at("链接.xlsx")), at("链接.xlsx"))],
    [
      "链接的链接",
      async () => {
        await symlink(input, at("一.xlsx"));
        await symlink("一.xlsx", at("二.xlsx"));
        return at("二.xlsx");
      },
    ],
    ["硬链接", async () => (await link(input, at("硬.xlsx")), at("硬.xlsx"))],
    ["文件夹是链接", async () => (await symlink(folder, at("夹")), at("夹/预算.xlsx"))],
    ["指到大小写不同的名字的悬空链接", async () => (await symlink("预算.XLSX", at("链接.xlsx")), at("链接.xlsx"))],
  ])("%s", async (_, path) => {
    const out = await path();
    await expect(openOutput(out, ["别的.json", input])).rejects.toMatchObject({
      id: "outputIsInput",
      message: expect.stringContaining(`不能写入“${out}”：它就是要读的文件“${input}”`),
    });
    expect(await textOf("预算.xlsx")).toBe(OLD);
  });
});

describe("写不了的地方，动手以前就说", () => {
  test.each<[string, () => Promise<string>, string]>([
    ["没有这个文件夹", async () => at("没有/说明.docx"), "ENOENT"],
    ["是文件夹", async () => (await mkdir(at("夹.docx")), at("夹.docx")), "是文件夹"],
    ["是设备", async () => "/dev/null", "不是普通文件"],
    ["文件当文件夹用", async () => at("预算.xlsx/说明.docx"), "ENOTDIR"],
    ["链接绕成圈", async () => (await symlink("圈.docx", at("圈.docx")), at("圈.docx")), "ELOOP"],
  ])("%s", async (_, path, code) => {
    await expect(openOutput(await path(), [input])).rejects.toThrow(`（${code}）。请检查文件夹是否存在`);
  });
});

test("不许改的文件：说出原因，不换掉；或者（管理员）照写", async () => {
  await writeFile(at("定稿.docx"), OLD);
  await chmod(at("定稿.docx"), 0o444);
  const writing = write(at("定稿.docx")).catch((problem: unknown) => problem);
  const isAdministrator = process.getuid?.() === 0;
  expect(await writing).toEqual(isAdministrator ? undefined : expect.objectContaining({ id: "fileNotWritable" }));
  expect(await textOf("定稿.docx")).toBe(isAdministrator ? "新的文件" : OLD);
});

describe("写到一半出了问题：原来的文件完整，不留下半个文件", () => {
  const failing = (code: string): Error => Object.assign(new Error(code), { code });
  /** Writes half of the bytes, then there is no room for the rest. */
  const full: Disk = {
    open: async (...args) => {
      const file = await open(...args);
      file.writeFile = async () => {
        await file.write(NEW.slice(0, 5));
        throw failing("ENOSPC");
      };
      return file;
    },
    rename,
  };
  const busy: Disk = {
    open,
    rename: async () => {
      throw failing("EBUSY");
    },
  };

  test.each([
    ["磁盘满了", full, "ENOSPC"],
    ["文件正被打开", busy, "EBUSY"],
  ])("%s", async (_, disk, code) => {
    await writeFile(at("说明.docx"), OLD);
    await expect(write(at("说明.docx"), disk)).rejects.toThrow(`无法写入“${at("说明.docx")}”（${code}）`);
    expect(await textOf("说明.docx")).toBe(OLD);
    expect(await names()).toEqual(["说明.docx", "预算.xlsx"]);
  });

  test("程序自己的错误原样抛出，也不留下半个文件", async () => {
    const broken: Disk = { open, rename: () => Promise.reject(new RangeError("bug")) };
    await expect(write(at("说明.docx"), broken)).rejects.toThrow(RangeError);
    expect(await names()).toEqual(["预算.xlsx"]);
  });
});
