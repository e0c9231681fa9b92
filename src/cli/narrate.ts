import { basename } from "node:path";
import * as v from "valibot";
import type { BudgetBook } from "../model/book";
import type { SavedEdit } from "../model/edited-form";
import { answersToText } from "../model/answers";
import type { GateItem } from "../model/gate";
import { parseJson } from "../model/json";
import { type Answers, type MergedLine, type Narrative, NARRATIVE_STATE } from "../model/passage";
import { DEFAULT_SETTINGS } from "../model/settings";
import { UserError } from "../model/user-error";
import {
  narrativeGate,
  narrativePage,
  type NarrateOptions as Sources,
  narrativeText,
  narrativeWord,
  planNarrative,
  remember,
  requireWholeAccount,
  reviewTargets,
  type TemplateDocument,
  templateWord,
  type TargetsInWord,
} from "../questions/index";
import { chosenProfile } from "./chosen-profile";
import { EXIT, type KeptState, type NarrateDeps } from "./deps";
import { inheritedKey } from "./inherited-key";
import { keptAnswers } from "./kept-answers";
import { makeTemplateCommand } from "./make-template";
import { narrateJson } from "./narrate-json";
import { type PriorOptions, priorOf } from "./prior";
import { formsToWrite, savedEdits } from "./targets";
import { misuse } from "./usage";
import { conflicts, withUserEdits } from "./user-edits";

export interface NarrateFlags extends PriorOptions {
  readonly profile: string;
  readonly format: "text" | "json";
  readonly answers?: string;
  readonly out?: string;
  /** A Word file of ours that the user changed: its edits come back into the text. */
  readonly edited?: string;
  /** A bureau's .docx with fields, which becomes the unit's document. */
  readonly template?: string;
  /** Last year's published .docx, of which a template is made. */
  readonly makeTemplate?: string;
  /** What the user chose for the fields proposed, by their id. */
  readonly fields?: string;
  /** With the budget tables, in a .docx. */
  readonly tables?: boolean;
  /** With the performance forms, those of projects without one as drafts, in a .docx. */
  readonly targets?: boolean;
  /** The finished text: refused while the list before export stops it. Else a draft is written, marked as one. */
  readonly final?: boolean;
  /** What the list asks to be confirmed was gone through. */
  readonly confirmed?: boolean;
}

/** budget narrate FILE: the 预算情况说明 of a workbook, with its numbers traced and its holes named. */
export async function narrateCommand(file: string, options: NarrateFlags, deps: NarrateDeps): Promise<number> {
  if (options.makeTemplate !== undefined) return makeTemplateCommand(file, options.makeTemplate, options, deps);
  if (options.fields !== undefined) throw misuse("--fields 要与 --make-template 一起使用");
  const output = await outputOf(file, options, deps);
  const settings = { ...DEFAULT_SETTINGS, ...(await chosenProfile(options.profile, deps)) };
  const book = await deps.readBook(file, settings);
  requireWholeAccount(book);
  const kept = output?.workbook ?? (await deps.openKept(file));
  const answers = await answersOf(options, await keptAnswers(kept, deps), deps);
  const given = { answers, ...(await priorOf(book, options, deps)) };
  const filled = await fromTemplate({ book, kept, sources: given }, options, deps);
  const { narrative, merged, sources, former } = filled
    ? { narrative: filled.narrative, merged: undefined, sources: given, former: [] }
    : await withUserEdits({ book, workbook: kept, sources: given }, options.edited, deps);
  const isJudged = options.final === true || options.format === "json";
  const gate = isJudged ? narrativeGate(book, narrative, settings, merged, former) : [];
  if (options.final && !mayLeave(gate, options, deps)) return EXIT.errorsFound;
  if (output) await writeOut(kept, output, { book, narrative, merged, sources, filled }, options, deps);
  if (options.format === "json")
    deps.print(`${JSON.stringify(narrateJson(basename(file), narrative, gate, merged), null, 1)}\n`);
  else deps.print(narrativeText(narrative, options.edited === undefined ? undefined : merged));
  for (const notice of narrative.notices) deps.warn(notice);
  for (const { id, advice } of narrative.gaps) for (const { message } of advice) deps.warn(`${id}：${message}`);
  const open = narrative.gaps.filter(({ state }) => state !== "answered").length;
  if (open > 0) deps.warn(`还有 ${open} 处待填或待确认，正文中以【】标出；编号见 --format json 的 gaps。`);
  const isShown = output !== undefined || options.edited !== undefined;
  for (const line of isShown && merged ? conflicts(merged) : []) deps.warn(line);
  return EXIT.clean;
}

/** Tells what stands against the finished text; true where nothing does, and what is to be confirmed was. */
function mayLeave(gate: readonly GateItem[], { confirmed }: NarrateFlags, deps: NarrateDeps): boolean {
  const stops = gate.filter(({ severity }) => severity === "stop");
  const others = gate.filter(({ severity }) => severity === "confirm");
  if (stops.length > 0)
    deps.warn(`导出前清单：${stops.length} 项没有解决，不能写成正式稿（不加 --final 可以写成草稿）。`);
  for (const { text } of stops) deps.warn(`  ✕ ${text}`);
  if (others.length > 0 && !confirmed) deps.warn(`还有 ${others.length} 项请看过，都没有问题的加 --confirmed 再运行：`);
  for (const { text } of others) deps.warn(`  ${confirmed ? "✓" : "?"} ${text}`);
  return stops.length === 0 && (others.length === 0 || confirmed === true);
}

/** The document that a template becomes; undefined without one. */
async function fromTemplate(
  { book, kept, sources }: { readonly book: BudgetBook; readonly kept: KeptState; readonly sources: Sources },
  { template, final }: NarrateFlags,
  deps: NarrateDeps,
): Promise<TemplateDocument | undefined> {
  if (template === undefined) return undefined;
  const forms = targetsInWord(book, await savedEdits(kept, deps));
  const isDraft = () => final !== true;
  return templateWord(
    book,
    { bytes: await deps.readBytes(template), file: basename(template) },
    { ...sources, forms, isDraft },
  );
}

const answersOf = async ({ answers }: NarrateFlags, kept: Answers, deps: NarrateDeps): Promise<Answers> => ({
  ...kept,
  ...(answers !== undefined && (await readAnswers(answers, deps))),
});

const AnswersFile = v.record(v.string(), v.union([v.string(), v.number()]));

async function readAnswers(file: string, deps: NarrateDeps): Promise<Answers> {
  const json = parseJson(await deps.readText(file));
  if (json === undefined) throw new UserError("answersInvalid", { file, problem: "不是有效的 JSON" });
  const inherited = inheritedKey(json);
  if (inherited !== undefined) throw new UserError("answersInvalid", { file, problem: `没有待填项“${inherited}”` });
  const parsed = v.safeParse(AnswersFile, Array.isArray(json) ? undefined : json);
  if (parsed.success) return parsed.output;
  const at = v.getDotPath(parsed.issues[0]) ?? "";
  throw new UserError("answersInvalid", { file, problem: at === "" ? "最外层不是对象" : `“${at}”的值不是文字或数字` });
}

type Writable = Awaited<ReturnType<NarrateDeps["openWorkbook"]>>;

/** The file to be written, and how to write it. */
interface OutputFile {
  readonly out: string;
  /** The workbook that an .xlsx is a copy of. */
  readonly workbook?: Writable;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

async function outputOf(
  file: string,
  { out, prior, answers, template, edited }: NarrateFlags,
  deps: NarrateDeps,
): Promise<OutputFile | undefined> {
  if (template !== undefined && edited !== undefined)
    throw new UserError("usage", { problem: "--edited 读回的是不按范本写出的 Word，不能与 --template 一起用" });
  if (out === undefined) return undefined;
  if (!/\.(docx|xlsx|html)$/i.test(out)) throw new UserError("outputUnknown", { file: out });
  if (template !== undefined && !/\.docx$/i.test(out)) throw new UserError("templateNeedsWord", { file: out });
  const inputs = [file, prior, answers, template, edited].filter((each) => each !== undefined);
  const write = await deps.openOutput(out, inputs);
  return { out, write, ...(/\.xlsx$/i.test(out) && { workbook: await deps.openWorkbook(file) }) };
}

interface Written {
  readonly book: BudgetBook;
  readonly narrative: Narrative;
  readonly sources: Sources;
  readonly filled: TemplateDocument | undefined;
  readonly merged: readonly MergedLine[] | undefined;
}

function targetsInWord(book: BudgetBook, edits: readonly SavedEdit[]): TargetsInWord {
  const review = reviewTargets(book, { ...DEFAULT_SETTINGS, profile: book.profile.id });
  return { forms: formsToWrite(review, edits), layout: review.layout };
}

/** Writes the file; the lines are merged with what the user had edited in the workbook. */
async function writeOut(
  kept: KeptState,
  { out, write, workbook }: OutputFile,
  { book, narrative, merged, sources, filled }: Written,
  { tables, targets, final }: NarrateFlags,
  deps: NarrateDeps,
): Promise<void> {
  if (filled) {
    await write(filled.bytes);
  } else if (!workbook) {
    const options = {
      ...(merged && { merged }),
      isDraft: final !== true,
      identity: book.identity,
      ...(tables && { tablesOf: book }),
      ...(targets && { targets: targetsInWord(book, await savedEdits(kept, deps)) }),
    };
    await write(await (/\.html$/i.test(out) ? narrativePage : narrativeWord)(narrative, options));
  } else {
    await workbook.writeSheet(planNarrative(narrative, merged));
    await workbook.saveState(NARRATIVE_STATE.memory, JSON.stringify(remember(narrative)));
    await workbook.saveState(NARRATIVE_STATE.answers, answersToText(sources.answers ?? {}));
    await write(workbook.save());
  }
  deps.warn(`已写入 ${out}`);
}
