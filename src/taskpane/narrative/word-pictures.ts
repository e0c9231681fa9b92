import { type ChartId, type ChartOrReason, type ChartPicture, isChart } from "../../model/chart";
import type { SectionId } from "../../model/section";
import type { TableMap } from "../../model/table-map";
import { described, noteOf } from "../drawing/chart-words";
import { drawnOnPaper, onPaper } from "../drawing/paper";
import { allOf, drawCoverage, PARTS } from "../drawing/draw-coverage";
import { drawMap } from "../drawing/draw-map";
import { countIn } from "../drawing/link-result";
import { COVERED, MAP, PICTURE } from "../drawing/strings";
import type { PaneServices } from "../services";

/** CSS pixels: 148 of the 156 millimetres of text on a page of an official document. */
const WIDTH = 560;

/** Where the text speaks of what a chart shows. */
const SECTIONS: Readonly<Record<ChartId, readonly SectionId[]>> = {
  income: ["totals"],
  expenditure: ["totals", "functions"],
  nature: ["totals", "basic"],
  changes: ["general", "functions", "totals"],
  "three-public": ["three-public"],
};

type Painting = Pick<PaneServices, "paintPng">;

/** The charts as pictures for Word; what cannot be drawn is left out. */
export const wordPictures = (charts: readonly ChartOrReason[], services: Painting): Promise<readonly ChartPicture[]> =>
  Promise.all(
    charts.filter(isChart).map((chart) =>
      painted(onPaper(chart, WIDTH), services, {
        title: chart.title,
        note: `${PICTURE.unit}，${noteOf(chart)}`,
        says: described(chart),
        sections: SECTIONS[chart.id],
      }),
    ),
  );

/** What was checked, of each table and between them, for whoever checks the text before it is published. */
export async function checkPictures(map: TableMap, services: Painting): Promise<readonly ChartPicture[]> {
  const stating = map.nodes.filter((node) => allOf(node) > 0);
  const sum = (part: (typeof PARTS)[number]): number => stating.reduce((all, { amounts }) => all + amounts[part], 0);
  const count = (...states: Parameters<typeof countIn>[1][]): number =>
    map.links.reduce((all, link) => all + countIn(link, ...states), 0);
  if (stating.length === 0) return [];
  const covered = COVERED.title(sum("passed"), sum("problems"), sum("open"));
  const rows = stating.map(
    ({ name, amounts }) => `${name} ${PARTS.map((part) => `${COVERED[part]} ${amounts[part]}`).join("，")}`,
  );
  const key = PARTS.map((part) => [part, COVERED[part]] as const);
  const [equal, differs] = [count("equal", "waived"), count("differs")];
  const related = MAP.title(equal + differs, equal, differs);
  return Promise.all([
    painted(
      drawnOnPaper((room) => drawCoverage(stating, room), key, WIDTH),
      services,
      { title: covered, note: COVERED.note, says: PICTURE.described(covered, rows), sections: [] },
    ),
    painted(
      drawnOnPaper((room) => drawMap(map, room), [], WIDTH),
      services,
      { title: related, note: MAP.onPaper, says: related, sections: [] },
    ),
  ]);
}

async function painted(
  { svg, width, height }: ReturnType<typeof onPaper>,
  { paintPng }: Painting,
  words: Pick<ChartPicture, "title" | "note" | "says" | "sections">,
): Promise<ChartPicture> {
  return { png: await paintPng(svg, width, height), width, height, ...words };
}
