import { type ChartOrReason, type ChartPicture, isChart } from "../../model/chart";
import { described, noteOf } from "../drawing/chart-words";
import { onPaper } from "../drawing/paper";
import { PICTURE } from "../drawing/strings";
import type { PaneServices } from "../services";

/** CSS pixels: 148 of the 156 millimetres of text on a page of an official document. */
const WIDTH = 560;

/** The charts as pictures for Word; what cannot be drawn is left out. */
export const wordPictures = (
  charts: readonly ChartOrReason[],
  { paintPng }: Pick<PaneServices, "paintPng">,
): Promise<readonly ChartPicture[]> =>
  Promise.all(
    charts.filter(isChart).map(async (chart) => {
      const { svg, width, height } = onPaper(chart, WIDTH);
      const png = await paintPng(svg, width, height);
      return {
        png,
        width,
        height,
        title: chart.title,
        note: `${PICTURE.unit}，${noteOf(chart)}`,
        says: described(chart),
      };
    }),
  );
