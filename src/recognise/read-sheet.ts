import { readSheetForms } from "../forms/index";
import { areasMeet } from "../model/cell";
import type { TableCorrection } from "../model/settings";
import type { SheetSnapshot } from "../model/snapshot";
import type { Table } from "../model/table";
import { FORM_TABLES, isSelfAssessment, type TargetForm } from "../model/target";
import { type Block, blocksOf, rowsOf } from "./block";
import { type Candidate, candidatesOf } from "./candidate";
import { isContents } from "./contents";
import type { BlockReading, FoundTable } from "./found-table";
import { SheetGrid } from "./grid";
import { readTable } from "./read-table";
import { plainTable, readText } from "./read-text";

interface SheetReading extends BlockReading {
  /** The performance forms of the sheet; each is one of the tables too. */
  readonly forms: readonly TargetForm[];
}

/** Reads one sheet: forms first, then tables with heads, then what is left as text or unknown. */
export function readSheet(sheet: SheetSnapshot, corrections: readonly TableCorrection[]): SheetReading {
  const forms = readSheetForms(sheet);
  const grid = new SheetGrid(
    sheet,
    forms.flatMap(({ place }) => place?.area ?? []),
  );
  const blocks = blocksOf(grid);
  const readings = blocks.map((block) => readBlock(block, corrections));
  const beginsIn = ({ place }: TargetForm): Block | undefined =>
    blocks.find((block) => place !== undefined && areasMeet(place.area, block));
  return {
    tables: readings.flatMap(({ tables }, i) => [
      ...forms.filter((form) => beginsIn(form) === blocks[i]).flatMap((form) => formTable(form)),
      ...tables,
    ]),
    forms,
    unrecognised: readings.flatMap(({ unrecognised }) => unrecognised),
    sentences: readings.flatMap(({ sentences }) => sentences),
  };
}

function readBlock(block: Block, corrections: readonly TableCorrection[]): BlockReading {
  const forms = block.grid.forms.filter((area) => areasMeet(area, block));
  if (forms.length === 0 && isContents(block, rowsOf(block))) return readText(block, rowsOf(block));
  const inForms = new Set(rowsOf(block).filter((row) => forms.some(({ top, bottom }) => row >= top && row <= bottom)));
  const candidates = candidatesOf(block, inForms);
  const isOnly = candidates.length === 1;
  const read = candidates.map((each) => readTable(each, isOnly, correctionFor(corrections, each)));
  const covered = (row: number): boolean =>
    inForms.has(row) || candidates.some(({ top, bottom }) => row >= top && row <= bottom);
  const left = readText(
    block,
    rowsOf(block).filter((row) => !covered(row)),
  );
  return {
    tables: [...read.flatMap(({ tables }) => tables), ...left.tables],
    unrecognised: [...read.flatMap(({ unrecognised }) => unrecognised), ...left.unrecognised],
    sentences: left.sentences,
  };
}

const correctionFor = (
  corrections: readonly TableCorrection[],
  { top, bottom }: Candidate,
): TableCorrection["type"] | undefined => corrections.find((each) => each.top >= top && each.top <= bottom)?.type;

function formTable(form: TargetForm): readonly FoundTable[] {
  const { kind, place, title, unit } = form;
  if (!place) return [];
  const plain = plainTable(isSelfAssessment(form) ? "self-assessment" : FORM_TABLES[kind], place, title?.value);
  const table: Table = { ...plain, unit: unit.value, unitSource: unit.declared ? "declared" : plain.unitSource };
  return [{ table, hasUnit: true, numbers: () => [] }];
}
