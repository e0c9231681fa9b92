import type { Chart } from "../../model/chart";
import { themeOf } from "../theme";
import { type KeyItem, keyOf } from "./chart-words";
import { drawChart } from "./draw-chart";
import { type Drawing, HATCHED, isHatched, type Shape, type Tone, widthOf } from "./shapes";
import { LINE_COLOUR, TONE_COLOURS } from "./tone-colours";

/** Pictures on paper are light, whatever the pane looks like. */
const LIGHT = themeOf("light");
const colourOf = (tone: Tone): string => LIGHT[TONE_COLOURS[tone]];

/** Room at the edges for what is stroked or written over them. */
const EDGE = 4;
const KEY = 28;
const SWATCH = 14;

/** A drawing as it stands in a document: its width and height in CSS pixels, and a whole SVG file. */
interface OnPaper {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** A chart with the key to its fills. */
export const onPaper = (chart: Chart, width: number): OnPaper =>
  drawnOnPaper((room) => drawChart(chart, room), keyOf(chart), width);

/** @param draw what is drawn in the pixels between the edges */
export function drawnOnPaper(draw: (room: number) => Drawing, key: readonly KeyItem[], width: number): OnPaper {
  const drawing = withKey(draw(width - 2 * EDGE), key);
  const height = drawing.height + 2 * EDGE;
  const body = drawing.shapes.map(markup).join("");
  return {
    width,
    height,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="${-EDGE} ${-EDGE} ${width} ${height}" font-family="${escaped(LIGHT.fontFamilyBase)}" font-size="12">` +
      `<defs>${HATCHED.map(pattern).join("")}</defs>` +
      `<rect x="${-EDGE}" y="${-EDGE}" width="${width}" height="${height}" fill="#ffffff"/>${body}</svg>`,
  };
}

/** The drawing below a line that says what its fills mean. */
function withKey({ width, height, shapes }: Drawing, key: readonly KeyItem[]): Drawing {
  if (key.length === 0) return { width, height, shapes };
  let x = 0;
  const items = key.flatMap(([tone, text]): readonly Shape[] => {
    const left = x;
    x += SWATCH + 6 + widthOf(text) + 16;
    return [
      { is: "bar", x: left, y: 0, width: SWATCH, height: 12, tone },
      { is: "text", x: left + SWATCH + 6, y: 10.5, text, tone: "ink", anchor: "start" },
    ];
  });
  return { width, height: height + KEY, shapes: [...items, ...shapes.map(lowered)] };
}

const lowered = (shape: Shape): Shape =>
  shape.is === "line" ? { ...shape, y1: shape.y1 + KEY, y2: shape.y2 + KEY } : { ...shape, y: shape.y + KEY };

const pattern = (tone: Tone): string =>
  `<pattern id="${tone}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="2" height="5" fill="${colourOf(tone)}"/></pattern>`;

function markup(shape: Shape): string {
  if (shape.is === "line") {
    const { x1, y1, x2, y2, isDotted, tone, strength } = shape;
    const dots = isDotted ? ' stroke-dasharray="1 3"' : "";
    const width = strength === undefined ? "" : ` stroke-width="${strength}" stroke-linecap="round"`;
    const colour = tone === undefined ? LIGHT[LINE_COLOUR] : colourOf(tone);
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}"${width}${dots}/>`;
  }
  if (shape.is === "box") {
    const { x, y, width, height, corner, tone } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}" fill="#ffffff" stroke="${colourOf(tone)}"/>`;
  }
  if (shape.is === "text") {
    const { x, y, text, anchor, tone, isBold } = shape;
    const weight = isBold ? ' font-weight="600"' : "";
    return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colourOf(tone)}"${weight}>${escaped(text)}</text>`;
  }
  const { x, y, width, height, tone } = shape;
  if (!isHatched(tone)) return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colourOf(tone)}"/>`;
  const [inner, low] = [Math.max(0, width - 1), height - 1];
  return `<rect x="${x + 0.5}" y="${y + 0.5}" width="${inner}" height="${low}" fill="url(#${tone})" stroke="${colourOf(tone)}"/>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
