import type { SectionId } from "../model/section";
import type { Claim, NumberReading, NumberState, TextCoverage } from "../model/text-claim";
import { placesOf, quoteOf } from "../model/text-source";
import { agrees } from "./bind";
import type { LooseNumber } from "./claim-store";

/** Chapters whose numbers are typed by people: no table stands behind them. */
const TYPED: ReadonlySet<SectionId> = new Set([
  "overview",
  "procurement",
  "assets",
  "targets",
  "project-notes",
  "sign-off",
  "glossary",
]);

/** Every money amount of the text and what became of it. */
export function numbersOf(claims: readonly Claim[], loose: readonly LooseNumber[]): readonly NumberReading[] {
  const readings = [...claims.flatMap(readingsOf), ...loose.map(readingOfLoose)];
  const place = ({ places: [first] }: NumberReading): readonly number[] =>
    first ? [first.cell.row, first.cell.column, first.span.start] : [];
  return [...readings].sort((a, b) => compare(place(a), place(b)));
}

export function coverageOf(numbers: readonly NumberReading[]): TextCoverage {
  const count = (state: NumberState): number => numbers.filter((each) => each.state === state).length;
  return { amounts: numbers.length, checked: count("checked"), manual: count("manual"), unbound: count("unbound") };
}

function readingsOf(claim: Claim): readonly NumberReading[] {
  const { amount, change, prior, binding, paragraph } = claim;
  const of = (
    mention: { readonly span: { readonly start: number; readonly end: number } },
    kind: NumberReading["kind"],
    state: NumberState,
    cells: NumberReading["cells"],
  ): NumberReading => ({
    places: placesOf(paragraph, mention.span),
    text: quoteOf(paragraph, mention.span),
    kind,
    state,
    cells,
  });
  const cells = binding.evidence.slice(0, 1).flatMap((each) => each.cells);
  const before = binding.priors.slice(0, 1).flatMap((each) => each.cells);
  return [
    ...(amount ? [of(amount, claim.isAside ? "aside" : "amount", amountState(claim), cells)] : []),
    ...(change?.mention ? [of(change.mention, "change", changeState(claim), before)] : []),
    ...(prior ? [of(prior.mention, "prior", priorState(claim), before)] : []),
  ];
}

function amountState(claim: Claim): NumberState {
  const { amount, binding, section, subject, isAside, list } = claim;
  if (!amount) return "unbound";
  if (binding.certainty === "A" || binding.certainty === "B") return "checked";
  if (binding.certainty === "C" && binding.evidence.some((each) => agrees(amount, each))) return "checked";
  const isKnown = subject.meanings.length > 0;
  const isPart = subject.meanings.some(({ financing }) => financing !== undefined);
  if (isPart && list?.parent?.amount) return "checked";
  if (isAside || TYPED.has(section.id)) return "manual";
  const isTyped = subject.meanings.some(({ item }) =>
    /^procurement|^organ-running$|^meetings$|^training$|^carry-over/.test(item ?? ""),
  );
  return isKnown && (isTyped || isPart) ? "manual" : "unbound";
}

/** A change is checked against last year's amount, its percentage, or the sum of its list; otherwise it was typed. */
function changeState(claim: Claim): NumberState {
  const { binding, growth, prior, change, amount } = claim;
  if (binding.priors.length > 0 || growth || prior || change?.direction === "same") return "checked";
  if (change?.mention?.amount === 0 && amount) return "checked";
  return claim.subject.meanings.length > 0 ? "manual" : "unbound";
}

function priorState({ binding, change, growth, subject }: Claim): NumberState {
  if (binding.priors.length > 0 || change || growth) return "checked";
  return subject.meanings.length > 0 ? "manual" : "unbound";
}

function readingOfLoose({ mention, section, kind }: LooseNumber): NumberReading {
  const isTyped = kind === "threshold" || kind === "aside" || TYPED.has(section.id);
  return {
    places: placesOf(mention.paragraph, mention.span),
    text: quoteOf(mention.paragraph, mention.span),
    state: isTyped ? "manual" : "unbound",
    kind,
    cells: [],
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? 0;
    if (left !== right) return left - right;
  }
  return 0;
}
