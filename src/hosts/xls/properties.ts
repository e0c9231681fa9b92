import type { FileTraces } from "../../model/snapshot";
import { propertiesLeft } from "../../model/traces";
import { CODE_PAGES } from "./code-pages";
import type { CompoundFile } from "./compound-file";

/** Streams with properties, and the numbers of those that name somebody (MS-OLEPS 3.1, MS-OSHARED 2.3.3.2). */
const NAMING: readonly (readonly [stream: string, words: Readonly<Record<number, string>>])[] = [
  ["\u0005SummaryInformation", { 4: "作者", 8: "最后保存者" }],
  ["\u0005DocumentSummaryInformation", { 14: "经理", 15: "公司" }],
];

const CODE_PAGE = 1;
/** Types of texts: in the code page, in UTF-16. */
const TEXT = 0x1e;
const WIDE_TEXT = 0x1f;
const UTF_16 = 1200;
/** Properties of one set; programs write some twenty. */
const MOST = 200;

/** Which properties of the file name a person or a unit; never what they say. What is not of this shape tells nothing. */
export function propertiesOf(container: CompoundFile): FileTraces["properties"] {
  const filled = NAMING.flatMap(([name, words]) => {
    const stream = container.stream(name);
    const texts = stream ? textsIn(stream) : new Map<number, string>();
    return Object.entries(words).flatMap(([id, word]) => {
      const says = texts.get(Number(id));
      return says === undefined ? [] : [[word, says] as const];
    });
  });
  return propertiesLeft(filled, []);
}

/** The texts of the first set of properties by their number. */
function textsIn(stream: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const number = (at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, true) : 0);
  const set = number(44);
  const count = Math.min(number(set + 4), MOST);
  const places = Array.from(
    { length: count },
    (_, i) => [number(set + 8 + i * 8), set + number(set + 12 + i * 8)] as const,
  );
  const pageAt = places.find(([id]) => id === CODE_PAGE)?.[1];
  const codePage = pageAt === undefined ? 0 : number(pageAt + 4) & 0xffff;
  for (const [id, at] of places) {
    const type = number(at) & 0xffff;
    if (type !== TEXT && type !== WIDE_TEXT) continue;
    const isWide = type === WIDE_TEXT || codePage === UTF_16;
    const length = number(at + 4) * (type === WIDE_TEXT ? 2 : 1);
    const bytes = stream.subarray(at + 8, Math.min(at + 8 + length, stream.length));
    texts.set(id, CODE_PAGES.utils.decode(isWide ? UTF_16 : codePage, bytes).replace(/\0[\s\S]*$/, ""));
  }
  return texts;
}
