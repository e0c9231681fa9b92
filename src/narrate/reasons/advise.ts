import type { Advice, ChangeAsked, NarrativeGap } from "../../model/passage";
import { holesIn } from "../../model/hole";
import { plain } from "../../model/text";
import { DOWN_WORDS, GENERIC_REASONS, PLACEHOLDERS, UP_WORDS } from "./lexicon";

const SHORTEST = 4;

/** More items than this with one and the same text make it a phrase. */
const MOST_REPEATED = 3;

/** What is still to be filled in an answer: it counts as unanswered until then. */
export function adviseHoles(text: string): readonly Advice[] {
  const holes = holesIn(text);
  const names = holes.filter((label) => label !== "");
  const which = names.length > 0 ? `：${names.join("、")}` : "";
  return holes.length === 0 ? [] : [advice("placeholder", `还有 ${holes.length} 处要填${which}。填好之前算作未答。`)];
}

/** What is weak in a reason, worst first. Advice never blocks: the user knows more than we do. */
export function adviseReason(text: string, about?: ChangeAsked): readonly Advice[] {
  const written = plain(text);
  const words = written.replace(/(?<![。；;，,、.])[。；;，,、.]+$/u, "");
  if (written === "" || /^[。；;，,、]+$/u.test(written)) {
    return [advice("empty", "还没有写原因。请说明具体的人、事、项目或政策。")];
  }
  const holes = adviseHoles(text);
  if (holes.length > 0) return holes;
  if (PLACEHOLDERS.test(words) || PLACEHOLDERS.test(written) || words.includes("【")) {
    return [advice("placeholder", `“${text.trim()}”是占位文字，请换成具体原因。`)];
  }
  return [
    ...(isCutOff(text) ? [advice("cut-off", "句子好像没有写完，请检查结尾和成对的括号、引号。")] : []),
    ...(words.length < SHORTEST
      ? [advice("short", "原因太短，读者看不出是什么事。请写明具体的人、事、项目或政策。")]
      : []),
    ...wordingOf(words, about),
    ...oppositionOf(words, about),
  ];
}

/** What is weak in the use of an item: only a hint, since some items say it all. */
export function adviseUse(text: string, itemName: string): readonly Advice[] {
  const words = stripped(text);
  if (words === "") return [advice("empty", "还没有写用途。请写明这笔钱具体做什么。")];
  const holes = adviseHoles(text);
  if (holes.length > 0) return holes;
  if (PLACEHOLDERS.test(words) || words.includes("【"))
    return [advice("placeholder", `“${text.trim()}”是占位文字，请换成具体用途。`)];
  if (words === stripped(itemName)) {
    return [advice("circular", `用途只重复了科目名称“${itemName}”，请写明这笔钱具体做什么。`)];
  }
  return isCutOff(text) ? [advice("cut-off", "句子好像没有写完，请检查结尾和成对的括号、引号。")] : [];
}

/** Gaps of one section whose answer stands in more than three of them. */
export function repeatedAnswers(gaps: readonly NarrativeGap[]): ReadonlyMap<string, Advice> {
  const found = new Map<string, Advice>();
  const written = gaps.filter(({ kind, answer }) => (kind === "reason" || kind === "use") && answer !== undefined);
  for (const gap of written) {
    const same = written.filter(
      (other) => other.kind === gap.kind && stripped(other.answer ?? "") === stripped(gap.answer ?? ""),
    );
    if (same.length > MOST_REPEATED) {
      found.set(gap.id, advice("repeated", `同样的文字用在了 ${same.length} 处，请分别写明各自的情况。`));
    }
  }
  return found;
}

const advice = (problem: Advice["problem"], message: string): Advice => ({ problem, message });

function wordingOf(words: string, about: ChangeAsked | undefined): readonly Advice[] {
  const bare = words.replace(/^(主要)?(原因)?(是|为)?(由于|因为|因)?/u, "").replace(/(所致|导致|等)$/u, "");
  if (about && isCircular(bare, about.name)) {
    return [advice("circular", `“${bare}”只是重复了科目和增减，没有说明为什么。请写明具体的人、事、项目或政策。`)];
  }
  if ((GENERIC_REASONS as readonly string[]).includes(bare)) {
    return [advice("generic", `“${bare}”放在哪里都成立，请写明具体的人、事、项目或政策。`)];
  }
  return [];
}

/** 住房公积金增加, 增加了住房公积金支出, 该项经费减少: the name, a direction and nothing else. */
function isCircular(words: string, name: string): boolean {
  if (![...UP_WORDS, ...DOWN_WORDS].some((word) => words.includes(word))) return false;
  const rest = [...UP_WORDS, ...DOWN_WORDS].reduce((left, word) => left.replaceAll(word, ""), words);
  const core = stripped(rest.replace(/本年|今年|上年|较|比|该项|本项|了|的|所/gu, ""));
  const itself = stripped(plain(name));
  return core === itself || core === "" || (core.length >= 4 && itself.includes(core));
}

const stripped = (text: string): string =>
  plain(text)
    .replace(/^(主要)?(用于|是|为)/u, "")
    .replace(/[。；;，,、]/gu, "")
    .replace(/(经费|支出|费用|预算|资金)+$/u, "");

function oppositionOf(words: string, about: ChangeAsked | undefined): readonly Advice[] {
  if (!about || about.direction === "same") return [];
  const says = directionOf(words);
  if (says === undefined || says === about.direction) return [];
  const [moved, told] = about.direction === "up" ? ["增加", "减少"] : ["减少", "增加"];
  return [
    advice(
      "opposite",
      `${about.name}${moved}了${about.change}，而原因说的是${told}。请核对原因，或补充${moved}的一面。`,
    ),
  ];
}

/** The direction the words speak of; undefined when they speak of both, or of none. */
export function directionOf(words: string): "up" | "down" | undefined {
  const up = UP_WORDS.some((word) => words.includes(word));
  const down = DOWN_WORDS.some((word) => words.includes(word));
  return up === down ? undefined : up ? "up" : "down";
}

function isCutOff(text: string): boolean {
  const words = text.trim();
  const open = (words.match(/[（(“《]/gu) ?? []).length;
  const closed = (words.match(/[）)”》]/gu) ?? []).length;
  return open !== closed || /[，、,：:（(]$|(以及|或者|由于|因为|和|及|的|等原因的)$/u.test(words);
}
