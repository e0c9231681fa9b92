import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const ROOT = join(__dirname, "../..");

/** What a script may do and no policy of a page forbids, by the word the documents use for it. */
const WAYS_OUT: Readonly<Record<string, RegExp>> = {
  "window.open": /\b(?:window|self|globalThis)\??\.open\(/,
  location:
    /\blocation\??\.(?:assign|replace)\(|\b(?:window|document|self|globalThis)\.location\s*=[^=>]|\blocation\.href\s*=[^=>]/,
  RTCPeerConnection: /\bRTC[A-Z]\w+/,
};

const waysIn = (source: string): readonly string[] =>
  Object.entries(WAYS_OUT).flatMap(([name, way]) => (way.test(source) ? [name] : []));

test("策略挡不住的出口，自己的代码一个也不用", () => {
  const source = join(ROOT, "src");
  const found = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) => waysIn(readFileSync(join(source, name), "utf8")).map((way) => `${name}: ${way}`));
  expect(found).toEqual([]);
});

test("说明文件写明有这些出口，不说什么请求都不可能", () => {
  const claim = /## What leaves the page\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, "docs/workbench.md"), "utf8"));
  for (const name of Object.keys(WAYS_OUT)) expect(claim?.[1]).toContain(`\`${name}\``);
  expect(claim?.[1]).toContain("from the page's own code and from any content");
});

test.each([
  ['window.open("https://example.com")', "window.open"],
  ['location.href = "https://example.com";', "location"],
  ["window.location.assign(address);", "location"],
  ["new RTCPeerConnection();", "RTCPeerConnection"],
])("故意写的被发现：%s", (planted, way) => expect(waysIn(planted)).toEqual([way]));
