import { toA1 } from "../model/cell";
import type { Finding } from "../model/finding";
import { OUR_MARK } from "../model/hole";
import type { FormerNumber, GateItem } from "../model/gate";
import { type MergedLine, type Narrative, type NarrativeGap, textOf } from "../model/passage";
import type { Unrecognised } from "../model/table";
import { linesOf } from "./lines";

/** What a finished text is judged by, beside the text itself. */
interface GateSources {
  /** What our own rules say of the tables and of this text. */
  readonly findings: readonly Finding[];
  /** Parts of the workbook that go into no document. */
  readonly unrecognised: readonly Unrecognised[];
  /** The lines after the user's edits. */
  readonly merged?: readonly MergedLine[];
  /** Numbers in them that are older than their cells. */
  readonly former?: readonly FormerNumber[];
}

/** 导出前清单: open holes, what was taken over and not confirmed, certain errors and personal data stop the finished text. */
export function gateOf(
  narrative: Narrative,
  { findings, unrecognised, merged = [], former = [] }: GateSources,
): readonly GateItem[] {
  const filled = filledByUser(narrative, merged);
  return [
    ...narrative.gaps.filter(({ id }) => !filled.has(id)).flatMap(ofGap),
    ...marksLeft(narrative, merged),
    ...merged.filter(({ state }) => state === "conflict").map(ofConflict),
    ...former.map(({ text, cell }): GateItem => ({
      kind: "former",
      severity: "stop",
      text: `您的文字里“${text}”还是旧数，${cell} 已经改动`,
      cell,
    })),
    ...findings.flatMap(ofFinding),
    ...sheetsLeftOut(unrecognised),
    ...(narrative.corrected ?? []).map(({ from, to, code }): GateItem => ({
      kind: "name",
      severity: "confirm",
      text: `科目 ${code} 正文写作“${to}”，表中为“${from}”`,
    })),
  ];
}

function ofGap({ id, label, question, state, from }: NarrativeGap): readonly GateItem[] {
  if (state === "answered") return [];
  const at = { gap: id } as const;
  if (id.endsWith(".parts") && state === "open") return [{ kind: "parts", severity: "stop", text: question, ...at }];
  if (state !== "carried") return [{ kind: "hole", severity: "stop", text: `待填：${label}（${question}）`, ...at }];
  const where = [SOURCES[from?.source ?? "usual"], ...(from?.place === undefined ? [] : [from.place])].join("，");
  const words = `${question}“${shortened(from?.text ?? "")}”（${where}）`;
  return id.startsWith("gate:")
    ? [{ kind: "answer", severity: "confirm", text: `请确认：${words}`, ...at }]
    : [{ kind: "unconfirmed", severity: "stop", text: `尚未确认：${words}`, ...at }];
}

/** Questions whose mark the user has written over or taken out, wherever it stood: nothing of them is left in the text. */
function filledByUser(narrative: Narrative, merged: readonly MergedLine[]): ReadonlySet<string> {
  const now = new Map(merged.map((line) => [line.key, line]));
  const marks = linesOf(narrative).flatMap(({ key, runs }) =>
    runs.flatMap((run) =>
      run.kind === "gap" ? [{ gap: run.gap, isLeft: now.get(key)?.text.includes(run.text) ?? true }] : [],
    ),
  );
  const left = new Set(marks.flatMap(({ gap, isLeft }) => (isLeft ? [gap] : [])));
  return new Set(marks.flatMap(({ gap }) => (left.has(gap) ? [] : [gap])));
}

const SOURCES = {
  "own-text": "本工作簿的文字",
  "last-year-text": "上年文字",
  "last-answers": "上年的回答",
  tables: "由表中的数推断",
  usual: "常用写法",
} as const;

const LONGEST = 30;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Marks that stand in the text though no question is open: in words the user typed or kept from an older text. */
function marksLeft(narrative: Narrative, merged: readonly MergedLine[]): readonly GateItem[] {
  const own = new Set(linesOf(narrative).map(({ runs }) => textOf(runs)));
  const texts = merged.filter(({ state }) => state !== "dropped").map(({ text }) => text);
  return texts
    .filter((text) => OUR_MARK.test(text) && !own.has(text))
    .map((text) => ({ kind: "hole", severity: "stop", text: `您改过的文字里还有待填：“${shortened(text)}”` }));
}

const ofConflict = ({ text, generated = "" }: MergedLine): GateItem => ({
  kind: "conflict",
  severity: "stop",
  text: `您改过的“${shortened(text)}”与表不符，按现在的表应为“${shortened(generated)}”`,
});

/** Personal data of any kind, which nobody may publish. */
const PERSONAL = /^P0[1-3]$/;

function ofFinding({ code, severity, message, waived, cells }: Finding): readonly GateItem[] {
  const [cell] = cells;
  const at = cell ? { cell: toA1(cell) } : {};
  if (PERSONAL.test(code)) return [{ kind: "personal", severity: "stop", text: `${code} ${message}`, ...at }];
  if (severity === "info") return [];
  if (waived !== undefined)
    return [{ kind: "error", severity: "confirm", text: `${code} 已核实：${waived}（${message}）`, ...at }];
  return severity === "error"
    ? [{ kind: "error", severity: "stop", text: `${code} ${message}`, ...at }]
    : [{ kind: "warning", severity: "confirm", text: `${code} ${message}`, ...at }];
}

function sheetsLeftOut(unrecognised: readonly Unrecognised[]): readonly GateItem[] {
  const sheets = [...new Set(unrecognised.map(({ sheet }) => sheet))];
  return sheets.length === 0
    ? []
    : [{ kind: "table", severity: "confirm", text: `以下工作表没有放进文档：${sheets.join("、")}` }];
}
