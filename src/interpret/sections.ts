import { type Kind, mentions } from "../lexicon/index";
import type { SectionId } from "../model/section";
import type { Meaning, Section } from "../model/text-claim";
import type { Paragraph } from "../model/text-source";
import { itemMarker, type Marker } from "./markers";
import { completed, isOpen, merged, saidFields, without } from "./meaning";
import type { Vocabulary } from "./vocabulary";

/** The sections of a text, and where each paragraph belongs. */
interface SectionReading {
  readonly sections: readonly Section[];
  /** By paragraph index. */
  readonly sectionOf: readonly Section[];
  /** The part of a paragraph behind a heading in the same line; 0 for most, its length for a heading by itself. */
  readonly bodyStart: readonly number[];
}

/** What a heading must say to open a section: words of its own, or words about money of one of these kinds. */
const KEY_WORDS: readonly (readonly [SectionId, RegExp | readonly Kind[]])[] = [
  ["contents", /^目录$/],
  ["glossary", /名词解释|专业名词|专业性名词|名词说明|术语/],
  ["project-notes", /项目(?:情况|经费|支出)?(?:的)?说明$|重点项目|重大项目|项目经费情况|项目(?:基本)?情况/],
  ["targets", /绩效/],
  ["assets", /国有资产|资产(?:占有|占用|购置|配置|情况)|车辆/],
  ["procurement", /采购/],
  ["organ-running", [{ item: "organ-running" }]],
  ["three-public", [{ item: "three-public" }, { item: "meetings" }, { item: "training" }]],
  ["other-funds", [{ fund: "fiscal/government-fund" }, { fund: "fiscal/state-capital" }]],
  ["functions", /功能(?:科目|分类)|按功能|支出结构|具体使用情况|具体安排/],
  ["economic", /经济(?:科目|分类)|按经济/],
  ["basic", [{ nature: "basic" }]],
  ["projects", [{ nature: "project" }]],
  ["general", [{ fund: "fiscal/general" }]],
  ["fiscal", [{ fund: "fiscal" }]],
  ["totals", /收支|收入|支出|总体情况|预算总/],
  ["sign-off", /审签|保密|公开方式|联系方式|信息公开/],
  ["overview", /职能|职责|概况|机构|人员|(?<![预决]算)编制|单位构成|部门构成|预算单位|任务|基本情况|工作重点/],
];

/** A table of another kind of budget inside the text, or its list of tables: headings that open no text. */
const TABLE_LIST = /表$/;
const MONEY = /\d(?:万|亿|元|千元|%)/;
/** A sentence, however short: 因公出国(境)费与上年持平。 */
const STATEMENT = /(?:持平|一致|增加|减少|增长|下降|上升)$/;
const LONGEST_HEADING = 60;

interface Heading {
  readonly marker: string;
  readonly level: number;
  readonly text: string;
  /** Characters it takes of the paragraph. */
  readonly length: number;
}

/** Divides the paragraphs of each source by headings of any wording. `isItem` tells names of rows, which open no section. */
export function sectionsOf(
  paragraphs: readonly Paragraph[],
  vocabulary: Vocabulary,
  isItem: (title: string) => boolean,
): SectionReading {
  const sections: Section[] = [];
  const sectionOf: Section[] = [];
  const bodyStart: number[] = [];
  let open: Section[] = [];
  let before: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (before?.source !== paragraph.source) open = [ROOT];
    before = paragraph;
    const heading = paragraph.source.kind === "note" ? undefined : headingIn(paragraph, open.at(-1), isItem);
    if (heading) {
      open = open.filter(({ level, heading: text }) => level < heading.level && (text !== "" || level < 0));
      const section = sectionBelow(open.at(-1), heading, paragraph, vocabulary);
      open = [...open, section];
      sections.push(section);
    }
    bodyStart.push(heading?.length ?? 0);
    sectionOf.push(open.at(-1) ?? ROOT);
  }
  return { sections, sectionOf, bodyStart };
}

/** Text before the first heading. */
const ROOT: Section = { id: "other", heading: "", numbering: "", level: -1, scope: {} };

function headingIn(
  { text, lines }: Paragraph,
  section: Section | undefined,
  isItem: (title: string) => boolean,
): Heading | undefined {
  const marker = itemMarker(text);
  const declared = lines[0]?.level;
  const rest = text.slice(marker?.text.length ?? 0);
  if (declared !== undefined && rest.length <= LONGEST_HEADING) {
    return headingOf(marker, marker?.level ?? declared, rest, text.length);
  }
  if (/^目录$/.test(text)) return headingOf(undefined, 0, text, text.length);
  if (marker && marker.level <= 5) return numberedHeading(marker, rest, text, section, isItem);
  const isTitle = rest.length <= 30 && !/[，。；：、\d]{1}.*[，。；]|[。；：，]$/.test(rest);
  if (
    !marker &&
    isTitle &&
    /^(?:\d{4}年(?:度)?)?.{0,20}(?:情况说明|[预决]算编制说明|名词解释|部门概况|单位概况|基本概况)$/.test(rest)
  ) {
    return headingOf(undefined, 0, rest, text.length);
  }
  return undefined;
}

function numberedHeading(
  marker: Marker,
  rest: string,
  text: string,
  section: Section | undefined,
  isItem: (title: string) => boolean,
): Heading | undefined {
  const isWhole = rest.length <= LONGEST_HEADING && !MONEY.test(rest) && !/[。；]/.test(rest) && !/，.*，/.test(rest);
  if (isWhole && !/：.{6,}/.test(rest))
    return headingOf(marker, marker.level, rest.replace(/[：，]$/, ""), text.length);
  if (section?.id === "glossary" || section?.id === "overview") return undefined;
  const runIn = /^([^，。；：\d]{2,40}?(?:\d{4}年[^，。；：\d]{2,30})?)[。：]/.exec(rest);
  const title = runIn?.[1];
  if (title === undefined || isItem(title) || STATEMENT.test(title)) return undefined;
  if (/^(?:其中|包括|主要|一是)/.test(title)) return undefined;
  return headingOf(marker, marker.level, title, marker.text.length + (runIn?.[0].length ?? 0));
}

const headingOf = (marker: Marker | undefined, level: number, text: string, length: number): Heading => ({
  marker: marker?.text ?? "",
  level,
  text,
  length,
});

function sectionBelow(
  parent: Section | undefined,
  { marker, level, text }: Heading,
  paragraph: Paragraph,
  vocabulary: Vocabulary,
): Section {
  const id = idOf(text, parent);
  const own = scopeOf(text, vocabulary);
  const above = parent?.scope ?? {};
  return {
    id,
    heading: text,
    numbering: marker.replace(/[、.．：]$/, ""),
    level,
    ...(parent && { parent }),
    scope: merged(above, own) ?? completed(own, {}),
    paragraph,
  };
}

const speaksOf = (text: string, words: RegExp | readonly Kind[]): boolean =>
  words instanceof RegExp ? words.test(text) : words.some((kind) => mentions(text, kind));

/** By the words of the heading; a heading without any belongs to the one above. */
function idOf(text: string, parent: Section | undefined): SectionId {
  const inherited = parent && parent.level > 0 ? parent.id : undefined;
  if (inherited === "glossary" || parent?.id === "glossary") return "glossary";
  if (inherited === "overview" || inherited === "contents") return inherited;
  if (TABLE_LIST.test(text) && !/说明/.test(text)) return "contents";
  const found = KEY_WORDS.find(([, words]) => speaksOf(text, words))?.[0];
  if (found === "project-notes" && /项目支出(?:预算)?(?:情况)?(?:的)?说明$/.test(text)) return "projects";
  const isPart =
    inherited !== undefined &&
    (inherited === "three-public" || inherited === "targets" || inherited === "project-notes");
  if (isPart && found !== undefined && /^(?:totals|overview|general|fiscal|projects|basic)$/.test(found))
    return inherited;
  return found ?? inherited ?? (parent?.id === "overview" ? "overview" : "other");
}

const namesFundOnly = (meaning: Meaning): boolean =>
  meaning.fund !== undefined && saidFields(meaning).every((field) => field === "fund" || field === "flow");

/** Funds and natures named in the heading outside of names of rows; two of one kind cancel each other. */
function scopeOf(text: string, vocabulary: Vocabulary): Meaning {
  let scope: Meaning | undefined = {};
  const flows = new Set<string>();
  for (let at = 0; at < text.length;) {
    const words = vocabulary.at(text, at);
    const [name] = words.filter(({ isName }) => isName);
    const [plain] = words.filter(({ isName }) => isName !== true);
    // 一般公共服务支出 is the name of a row: the 服务 in it is no service that is bought
    const isRow = name !== undefined && name.text.length > (plain?.text.length ?? 0);
    // 政府性基金预算财政拨款收入 may be a row as well: it names the fund all the same
    const word = isRow ? { text: name.text, meanings: name.meanings.filter(namesFundOnly) } : plain;
    const [meaning, ...others] = word?.meanings ?? [];
    for (const each of word?.meanings ?? []) if (each.flow) flows.add(each.flow);
    if (meaning && others.length === 0 && !isOpen(meaning)) {
      scope = scope && merged(scope, without(meaning, "flow", "balance", "financing"));
    }
    at += word?.text.length ?? 1;
  }
  const [flow] = flows;
  return {
    ...scope,
    ...(flows.size === 1 && flow !== undefined && { flow: flow as NonNullable<Meaning["flow"]> }),
  };
}
