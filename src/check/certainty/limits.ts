import { doubtsOfUnread } from "../../book/doubts/index";
import type { BudgetBook } from "../../model/book";
import type { Doubt } from "../../model/doubt";
import { groupBy } from "../../model/group-by";
import type { Table } from "../../model/table";
import { entriesOf } from "../judge";
import type { Verdict } from "../verdict";
import { capOf } from "./caps";
import { type FindingEvidence, Witness } from "./evidence";
import type { Ground } from "./ground";
import { both, type Limit, limitBy, UNLIMITED } from "./limit";
import { Reach, rowOf } from "./reach";
import { UnreadBlocks } from "./unread-blocks";

/** Tells of each finding of a book what its doubts leave of it. */
export class Limits {
  private readonly witness: Witness;
  private readonly reach: Reach;
  private readonly blocks: UnreadBlocks;
  private readonly ofWorkbook: readonly Doubt[];
  private readonly byTable: ReadonlyMap<Table | undefined, readonly Doubt[]>;
  /** Lines and columns of which nobody knows what they are. */
  private readonly unknown: readonly Doubt[];

  constructor(private readonly book: BudgetBook) {
    const doubts = (book.doubts ?? []).filter(({ kind }) => kind !== "no-result");
    const unread = doubtsOfUnread(book);
    this.witness = new Witness(book);
    this.reach = new Reach(this.witness);
    this.blocks = new UnreadBlocks(
      book.snapshot,
      unread.filter(({ table }) => !table),
    );
    this.ofWorkbook = doubts.filter(({ table }) => !table);
    this.byTable = groupBy(
      [...doubts, ...unread].filter(({ table }) => table),
      ({ table }) => table,
    );
    this.unknown = doubts.filter(({ kind }) => kind === "unknown-column" || kind === "unknown-line");
  }

  of(verdict: Verdict): Limit {
    const evidence = this.witness.evidenceOf(verdict);
    const grounds: readonly Ground[] = evidence.isOneSided ? [...verdict.rests, "absence"] : verdict.rests;
    return grounds.reduce((limit, ground) => both(limit, this.onGround(ground, verdict, evidence)), UNLIMITED);
  }

  private onGround(ground: Ground, verdict: Verdict, evidence: FindingEvidence): Limit {
    const tables = [...evidence.places.keys()];
    const candidates = [
      this.ofWorkbook,
      ...tables.map((table) => this.byTable.get(table) ?? []),
      this.elsewhere(ground),
    ];
    let limit = UNLIMITED;
    const add = (doubt: Doubt): void => void (limit = both(limit, limitBy(doubt, capOf(doubt.kind, ground))));
    for (const doubts of candidates) for (const doubt of doubts) if (this.touches(doubt, ground, evidence)) add(doubt);
    for (const doubt of this.unread(ground, verdict, evidence)) add(doubt);
    return limit;
  }

  /** Claims of what is not there, or of all there is, reach beyond the tables they cite. */
  private elsewhere(ground: Ground): readonly Doubt[] {
    return ground === "absence" || ground === "all-money" ? this.unknown : [];
  }

  private unread(ground: Ground, { asks = [] }: Verdict, { gap }: FindingEvidence): readonly Doubt[] {
    if (ground === "all-money") return this.blocks.doubts;
    if (ground !== "absence") return [];
    const lines = gap ? entriesOf(gap).map(({ line }) => line) : [];
    return this.blocks.printing([
      ...asks,
      ...lines.flatMap(({ code, name }) => (code === undefined ? [name] : [code])),
    ]);
  }

  private touches(doubt: Doubt, ground: Ground, evidence: FindingEvidence): boolean {
    const { kind, table } = doubt;
    const places = (table && evidence.places.get(table)) ?? [];
    switch (kind) {
      case "unknown-column":
        return this.reach.ofColumn(doubt, ground, evidence);
      case "unknown-line":
        return this.reach.ofLine(doubt, ground, evidence);
      case "unread-amount":
        return this.reach.ofCell(doubt, ground, evidence);
      case "unknown-names":
        return places.length > 0;
      case "low-table":
        return places.length > 0 && !(ground === "sum" && this.isConfirmed(table));
      case "list-not-closed":
        // a list that is not closed may lack parts, never have too many
        return places.length > 0 && !(ground === "sum" && (evidence.gap?.difference ?? 0) < 0);
      case "inferred-unit":
        return places.length > 0 && (ground !== "equality" || spansUnits(evidence));
      case "expected-only":
      case "other-reading":
        return table !== undefined && places.some(({ row }) => row === rowOf(doubt, table));
      default:
        return table === undefined;
    }
  }

  /** Sums that hold say how a table is read, whatever it is called. */
  private isConfirmed(table: Table | undefined): boolean {
    return (table?.panels ?? []).some((panel) =>
      this.book.facts.sums.get(panel)?.equations.some(({ support }) => support === "proved"),
    );
  }
}

/** Tables that were given the same unit for the same reason compare without it. */
const spansUnits = ({ places }: FindingEvidence): boolean =>
  new Set([...places.keys()].map(({ unit, unitSource }) => `${unit}|${unitSource}`)).size > 1;
