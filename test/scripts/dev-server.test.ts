import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { httpsOptions } from "../../scripts/webpack/dev-https.js";
import { requireFree } from "../../scripts/webpack/free-port.js";
import { sayAddress } from "../../scripts/webpack/say-address.js";

describe("npm run dev 的证书", () => {
  let home: string;
  beforeEach(() => void (home = mkdtempSync(join(tmpdir(), "home-"))));
  afterEach(() => rmSync(home, { recursive: true }));

  test("开发者自己装过的，直接用", async () => {
    mkdirSync(join(home, ".office-addin-dev-certs"));
    for (const name of ["ca.crt", "localhost.crt", "localhost.key"]) {
      writeFileSync(join(home, ".office-addin-dev-certs", name), name);
    }
    const said: string[] = [];
    const { ca, cert, key } = await httpsOptions((line) => said.push(line), home);
    expect([ca, cert, key].map(String)).toEqual(["ca.crt", "localhost.crt", "localhost.key"]);
    expect(said).toEqual([]);
  });

  test("没有装过，只在自己的文件夹里生成一份，并说明怎样自己安装", async () => {
    const said: string[] = [];
    const first = await httpsOptions((line) => said.push(line), home);
    expect(String(first.cert)).toContain("BEGIN CERTIFICATE");
    expect(readdirSync(home)).toEqual([".budget-disclosure-certs"]);
    expect(said.join()).toContain("npx office-addin-dev-certs install");
    expect(await httpsOptions(() => {}, home)).toEqual(first);
  });
});

test("端口被占用：一句话说明，不打印堆栈", async () => {
  const other = createServer().listen(0, "localhost");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const problem = await requireFree(port).catch((thrown: unknown) => thrown);
  expect(problem).toMatchObject({
    stack: expect.stringMatching(`^Port ${port} cannot be used \\(EADDRINUSE\\)[^\n]+$`),
  });
  other.close();
  await once(other, "close");
  await expect(requireFree(port)).resolves.toBeUndefined();
});

test("地址在服务器应答、页面生成以后说一次", () => {
  const said: string[] = [];
  const { plugin, onListening } = sayAddress("http://localhost:3100/", (line) => said.push(line));
  let done: (stats: { hasErrors(): boolean }) => void = () => {};
  plugin.apply({ hooks: { done: { tap: (_, then) => void (done = then) } } });
  onListening();
  done({ hasErrors: () => true });
  expect(said.splice(0)).toEqual(["Building the page; its address follows as soon as it answers."]);
  done({ hasErrors: () => false });
  done({ hasErrors: () => false });
  expect(said).toEqual(["\nhttp://localhost:3100/\n(Ctrl+C ends it)"]);
});
