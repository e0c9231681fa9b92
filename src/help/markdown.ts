/** A run of text in a line. A link's address is a manual's file with or without a heading, or a heading alone. */
type Inline =
  | { readonly kind: "text" | "strong" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly to: string };

export type Words = readonly Inline[];

/** What the manuals are made of: the part of Markdown that they use, and no more. */
export type ManualBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph" | "note"; readonly line: Words }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly Words[] }
  | { readonly kind: "table"; readonly head: readonly Words[]; readonly rows: readonly (readonly Words[])[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "picture"; readonly caption: string; readonly file: string };

const ITEM = /^(?:-|(\d+)\.) +/;
const PICTURE = /^!\[([^\]]*)\]\(([^)]+)\)$/;
const COMMENT = /^<!--.*-->$/;

/** Reads a manual. Blank lines part the blocks; an item may go on in lines that are indented. */
export function blocksOf(markdown: string): readonly ManualBlock[] {
  const blocks: ManualBlock[] = [];
  const lines = markdown.split(/\r?\n/);
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const end = endOf(lines, at);
    if (line.trim() !== "" && !COMMENT.test(line)) blocks.push(blockOf(lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

/** The line behind the block that begins here. */
function endOf(lines: readonly string[], start: number): number {
  const first = lines[start] ?? "";
  if (first.startsWith("```")) {
    const close = lines.findIndex((line, at) => at > start && line.startsWith("```"));
    return close < 0 ? lines.length : close + 1;
  }
  if (/^#/.test(first) || first.trim() === "" || COMMENT.test(first)) return start + 1;
  const end = lines.findIndex((line, at) => at > start && (line.trim() === "" || /^(#|```)/.test(line)));
  return end < 0 ? lines.length : end;
}

function blockOf(lines: readonly string[]): ManualBlock {
  const [first = ""] = lines;
  const text = lines.map((line) => line.trim()).join("");
  const picture = PICTURE.exec(text);
  if (first.startsWith("```")) return { kind: "code", text: lines.slice(1, -1).join("\n") };
  if (first.startsWith("#")) return headingOf(first);
  if (picture) return { kind: "picture", caption: picture[1] ?? "", file: picture[2] ?? "" };
  if (first.startsWith("|")) return tableOf(lines);
  if (first.startsWith(">")) {
    return { kind: "note", line: inlinesOf(lines.map((line) => line.replace(/^>\s*/, "")).join("")) };
  }
  return ITEM.test(first) ? listOf(lines) : { kind: "paragraph", line: inlinesOf(text) };
}

function headingOf(line: string): ManualBlock {
  const marks = /^#+/.exec(line)?.[0].length ?? 1;
  const text = line.slice(marks).trim();
  return { kind: "heading", level: marks, text, id: idOf(text) };
}

/** “N01 收支总计平衡” → "n01"; other headings are called by their words. */
const idOf = (heading: string): string =>
  /^[A-Z]\d{2}\b/.exec(heading)?.[0].toLowerCase() ?? heading.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();

function listOf(lines: readonly string[]): ManualBlock {
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ""));
    else items.push((items.pop() ?? "") + line.trim());
  }
  return { kind: "list", isOrdered: /^\d/.test(lines[0] ?? ""), items: items.map(inlinesOf) };
}

function tableOf(lines: readonly string[]): ManualBlock {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => inlinesOf(cell.trim().replaceAll("\\|", "|"))),
  );
  return { kind: "table", head, rows };
}

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

function inlinesOf(text: string): Words {
  const found: Inline[] = [];
  const plain = (part: string): void => {
    if (part !== "") found.push({ kind: "text", text: part });
  };
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, code, label, to] = match;
    plain(text.slice(end, match.index));
    if (strong !== undefined) found.push({ kind: "strong", text: strong });
    else if (code !== undefined) found.push({ kind: "code", text: code });
    else found.push({ kind: "link", text: label ?? "", to: to ?? "" });
    end = match.index + whole.length;
  }
  plain(text.slice(end));
  return found;
}

/** The words of a block, for searching. */
export function textOf(block: ManualBlock): string {
  const words = (line: Words): string => line.map(({ text }) => text).join("");
  switch (block.kind) {
    case "heading":
    case "code":
      return block.text;
    case "picture":
      return block.caption;
    case "list":
      return block.items.map(words).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(words).join(" ")).join("\n");
    case "paragraph":
    case "note":
      return words(block.line);
  }
}
