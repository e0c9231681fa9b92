import { contains } from "../../src/model/cell";
import type { Finding, RuleCode, Severity } from "../../src/model/finding";
import { review } from "../../src/pipeline";
import { Random } from "../generator/random";
import type { PublishedDocument } from "./document";
import { LIST_PLANTS } from "./list-plants";
import { PERCENT_PLANTS } from "./percent-plants";
import { PLACE_PLANTS } from "./place-plants";
import type { Place, Planter } from "./plant";
import { PRIVACY_PLANTS } from "./privacy-plants";
import { TABLE_PLANTS } from "./table-plants";
import { TEXT_PLANTS } from "./text-plants";
import { Truth } from "./truth";
import { WORD_PLANTS } from "./word-plants";

export const TABLE_KINDS = { ...TABLE_PLANTS, ...PLACE_PLANTS };
/** No matter of amounts: counted apart from tables and prose. */
export const PRIVACY_KINDS = PRIVACY_PLANTS;
export const TEXT_KINDS = { ...TEXT_PLANTS, ...PERCENT_PLANTS, ...LIST_PLANTS, ...WORD_PLANTS };
export const PLANTS: Readonly<Record<string, Planter>> = { ...TABLE_KINDS, ...TEXT_KINDS, ...PRIVACY_KINDS };

/** What became of one error planted in a published document. */
export interface PlantTrial {
  readonly kind: string;
  readonly document: string;
  readonly seed: number;
  readonly what: string;
  readonly isObservable: true;
  /** The gravest new finding at the place. */
  readonly severity?: Severity;
  readonly rules: readonly RuleCode[];
  /** A new error or warning points to the place. */
  readonly isPlaced: boolean;
}

/** Documents with what is found in them as they are. */
export class Field {
  private readonly known: readonly {
    readonly document: PublishedDocument;
    readonly truth: Truth;
    readonly findings: ReadonlySet<string>;
  }[];

  constructor(documents: readonly PublishedDocument[]) {
    this.known = documents.map((document) => ({
      document,
      truth: new Truth(document),
      findings: new Set(review(document.snapshot).findings.map(keyOf)),
    }));
  }

  /** Plants `count` errors of a kind, document after document; fewer where there is no room for more. */
  trials(kind: string, count: number, firstSeed: number): readonly PlantTrial[] {
    const planter = PLANTS[kind];
    if (!planter) throw new Error(`No such kind: ${kind}`);
    const trials: PlantTrial[] = [];
    const seen = new Set<string>();
    for (let seed = firstSeed; trials.length < count && seed < firstSeed + count * 30; seed += 1) {
      const each = this.known[seed % this.known.length];
      const plant = each && planter(each.document, each.truth, new Random(seed * 7_919 + kind.length));
      if (!each || !plant || seen.has(`${each.document.id} ${plant.what}`)) continue;
      seen.add(`${each.document.id} ${plant.what}`);
      const added = review(plant.snapshot).findings.filter((finding) => !each.findings.has(keyOf(finding)));
      const here = added.filter((finding) => pointsTo(finding, plant.place));
      const severity = (["error", "warning", "info"] as const).find((level) =>
        here.some((one) => one.severity === level),
      );
      trials.push({
        kind,
        document: each.document.id,
        seed,
        what: plant.what,
        isObservable: true,
        ...(severity && { severity }),
        rules: [...new Set((here.length > 0 ? here : added).map(({ code }) => code))],
        isPlaced: severity === "error" || severity === "warning",
      });
    }
    return trials;
  }
}

const keyOf = ({ code, severity, message }: Finding): string => `${code}|${severity}|${message}`;

function pointsTo({ cells }: Finding, place: Place): boolean {
  switch (place.kind) {
    case "sheet":
      return cells.some(({ sheet }) => sheet === place.sheet);
    case "list":
      return cells.some(
        ({ sheet, row, column }) =>
          (sheet === place.sheet && row >= place.top && row <= place.bottom) ||
          place.cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
      );
    case "rows":
      return cells.some(({ sheet, row }) => sheet === place.sheet && place.rows.includes(row));
    case "cells":
      return cells.some(({ sheet, row, column }) =>
        place.cells.some(
          (cell) =>
            cell.sheet === sheet &&
            contains({ top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }, row, column),
        ),
      );
  }
}
