import type { Meaning, NoneStatement } from "../model/text-claim";
import type { ClaimStore } from "./claim-store";
import type { Context } from "./context";
import type { ClaimDraft } from "./drafts";
import { completed, saidFields } from "./meaning";
import type { Segment } from "./segments";
import type { SubjectFinder } from "./subject-finder";

const NONE =
  /(没有|未安排|未编制|未编报|不涉及|未使用|未发生|未列|无)(?!增减|变化|可比|变动|法|效|偿|障碍|关|须|需|论|数|线|形)(.*)$/;
/** Nothing more is said: then a 无 or 没有 before it belongs to a name (无居民海岛使用金支出本年没有安排). */
const NONE_AT_END = /(没有|未安排|未编制|未编报|未使用|未发生|未列|无)((?:安排|预算|支出|发生|资金|经费)*)$/;
const CONDITION = /如果|若|如无|如有|凡|是否|应当|不得|有无/;
const TAIL = /(?:，|。|；|故|并|因此).*$/;

/** A statement before the tables were asked. */
export type UnboundNone = Omit<NoneStatement, "evidence">;

/** Reads statements that there is none of something. */
export class NoneReader {
  readonly statements: UnboundNone[] = [];

  constructor(
    private readonly store: ClaimStore,
    private readonly subjects: SubjectFinder,
  ) {}

  /** True when the words are such a statement. */
  read(words: string, start: number, segment: Segment, context: Context): boolean {
    const match = NONE_AT_END.exec(words) ?? NONE.exec(words);
    if (!match || CONDITION.test(words) || segment.numbers.length > 0) return false;
    const [text, , rest = ""] = match;
    const { paragraph, section } = context;
    if (section.id === "glossary" || section.id === "contents") return false;
    const before = words.slice(0, match.index);
    const span = { start: start + match.index, end: start + match.index + text.length };
    const owner = this.ownerOf(before, rest, start, context);
    if (owner) owner.none = { text, span };
    const meaning = owner ? owner.subject.meanings[0] : this.meaningOf(rest.replace(TAIL, ""), before, context);
    this.statements.push({ paragraph, section, text, span, ...(meaning && { meaning }) });
    return true;
  }

  /** 机关服务本年没有安排: the subject stands before, and nothing more is said. */
  private ownerOf(before: string, rest: string, start: number, context: Context): ClaimDraft | undefined {
    if (!/^(?:安排|预算|支出|发生|资金|经费)*$/.test(rest)) return undefined;
    const resolved = this.subjects.resolve(before, { start, end: start + before.length }, context);
    // what follows is about this name, known or not
    return resolved.reading.isPronoun ? undefined : this.store.add(resolved, undefined, context);
  }

  private meaningOf(rest: string, before: string, context: Context): Meaning | undefined {
    const isAlone = rest === "" && before === "" && context.paragraph.text.replace(/[。；]$/, "").length <= 4;
    const said = isAlone
      ? ""
      : rest.replace(/^(?:安排|使用|发生|涉及|有|需要)+/, "").replace(/(?:预算)?(?:的)?(?:情况|事项|内容|安排)$/, "");
    const { meanings, isPronoun, years } = this.subjects.phrases.read(said);
    const [meaning, ...others] = meanings;
    if (!meaning || (isPronoun && !isAlone)) return undefined;
    if (years.length > 1) return undefined;
    if (isPronoun) {
      const { scope } = context.section;
      return saidFields(scope).some((field) => field !== "flow") ? scope : undefined;
    }
    const wanted = others.length > 0 ? (meanings.find(({ item }) => item !== undefined) ?? meaning) : meaning;
    const { flow, ...rest_ } = wanted;
    return completed(others.length > 0 && flow ? rest_ : wanted, {});
  }
}
