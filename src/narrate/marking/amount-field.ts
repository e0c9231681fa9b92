import type { ProposalCertainty } from "../../model/field-proposal";
import { AMOUNT_FIELDS, type AmountFieldName } from "../../model/fields";
import type { Claim, Meaning } from "../../model/text-claim";
import { aboutAmount } from "../fields/amounts";
import { isAbout } from "../proposals/claims";
import type { Writing } from "../writing";
import type { Fen } from "../../model/money";

/** What a document is read against. */
export interface MarkedDocument {
  readonly w: Writing;
  /** The year of its budget. */
  readonly year: number;
  /** What the tables of that year state; undefined where they do not, or are not at hand. */
  readonly stated: (name: AmountFieldName) => Fen | undefined;
}

/** A field of the vocabulary, and how sure it is that the words speak of it. */
interface FoundField {
  readonly name: AmountFieldName;
  readonly certainty: ProposalCertainty;
  readonly note: string;
}

/** The amount that a claim speaks of: by its words, and by its value where the tables state it. */
export function fieldOf(
  { stated }: MarkedDocument,
  { subject, amount }: Pick<Claim, "subject" | "amount">,
): FoundField | undefined {
  const { meanings } = subject;
  const candidates = unique([...meanings.flatMap(ofMeaning), ...ofName(subject.text)]);
  const states = (name: AmountFieldName): boolean | undefined => {
    const known = stated(name);
    return amount && known !== undefined ? Math.abs(known - amount.amount) <= amount.margin : undefined;
  };
  const agreed = candidates.find((name) => states(name) === true);
  if (agreed) return { name: agreed, certainty: "high", note: "与表中的数一致" };
  // 基本支出 of a chapter on all fiscal money may be that of general money
  const near = amount && amount.amount !== 0 ? likely(meanings).find((name) => states(name) === true) : undefined;
  if (near) return { name: near, certainty: "middle", note: "数与表中一致，叫法不完全相同" };
  const [first] = candidates;
  if (!first) return undefined;
  return states(first) === false
    ? { name: first, certainty: "low", note: "叫法相同，数与表中不同，请看是不是它" }
    : { name: first, certainty: "middle", note: "按叫法认出" };
}

function ofMeaning(meaning: Meaning): readonly AmountFieldName[] {
  const found = AMOUNT_FIELDS.map(({ name }) => name).filter((name) => {
    const about = aboutAmount(name);
    return about !== undefined && isAbout(meaning, about, false);
  });
  if (meaning.balance !== "current") return found;
  return found.flatMap((name) => (name === "收入预算" ? ["本年收入"] : name === "支出预算" ? ["本年支出"] : [name]));
}

const ofName = (text: string): readonly AmountFieldName[] =>
  AMOUNT_FIELDS.filter((field) =>
    [field.name, ...("aliases" in field ? field.aliases : [])].some((each) => plain(each) === plain(text)),
  ).map(({ name }) => name);

/** 上年结转资金预算数为 and 上年结转 are one name. */
const plain = (name: string): string =>
  name.normalize("NFKC").replace(/[“”"\s]|资金(?=预算|数|$)|预算(?!收)|总计|合计|总额|数|为$/g, "");

/** Amounts of the same nature, use or item, of any money. */
const likely = (meanings: readonly Meaning[]): readonly AmountFieldName[] =>
  AMOUNT_FIELDS.map(({ name }) => name).filter((name) => {
    const about = aboutAmount(name);
    return meanings.some(
      (meaning) =>
        about !== undefined &&
        isListed(meaning) === isListed(about) &&
        (["nature", "use", "item"] as const).some(
          (field) => meaning[field] !== undefined && meaning[field] === about[field],
        ),
    );
  });

const isListed = ({ functional, economic, governmentEconomic }: Meaning): boolean =>
  (functional ?? economic ?? governmentEconomic) !== undefined;

const unique = (names: readonly AmountFieldName[]): readonly AmountFieldName[] => [...new Set(names)];
