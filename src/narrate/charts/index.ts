import type { BudgetBook } from "../../model/book";
import { type Chart, type ChartOrReason, isChart } from "../../model/chart";
import { stageOf } from "../../model/document-kind";
import { doubtsOfUnits } from "../inferred-units";
import { Source } from "../source";
import type { Asked } from "./asked";
import { changesChart } from "./changes";
import { expenditureChart, incomeChart, natureChart } from "./parts";
import { threePublicChart } from "./three-public";

/** The pictures of a budget, read as its text reads it: from tables whose kind is no guess, each amount with its cells. */
export function chartsOf(book: BudgetBook): readonly ChartOrReason[] {
  const year = book.identity.year ?? 0;
  const source = Source.of(book, { year, stage: stageOf(book.documentKind) });
  const asked: Asked = { source, catalogue: book.catalogue, now: source.current };
  const drawn = [incomeChart, expenditureChart, natureChart, changesChart, threePublicChart].map((chart) =>
    chart(asked),
  );
  return drawn.map((chart) => (isChart(chart) ? withUnitNote(chart, book) : chart));
}

/** Says so where a table does not print its unit. */
function withUnitNote(chart: Chart, book: BudgetBook): Chart {
  const cells = [...chart.rows, chart.total].flatMap(({ now, before }) => [...now.cells, ...(before?.cells ?? [])]);
  return doubtsOfUnits(book, cells).length > 0
    ? { ...chart, note: `${chart.note}；有的表没有注明计量单位，按推断` }
    : chart;
}
