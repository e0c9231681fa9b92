import { type Colour, type Layer, disc, rectangle, stroke, without } from "./canvas";

const BLUE: Colour = [15, 84, 140, 255];
const LIGHT: Colour = [214, 231, 245, 255];
const WHITE: Colour = [255, 255, 255, 255];
const RED: Colour = [192, 45, 45, 255];
const GREEN: Colour = [16, 124, 65, 255];

/** A sheet of paper with a frame, the ground of all our icons. */
const paper = (left: number, right: number): readonly Layer[] => [
  { shape: rectangle(left, 0.06, right, 0.94, 0.08), colour: BLUE },
  { shape: rectangle(left + 0.07, 0.13, right - 0.07, 0.87, 0.03), colour: WHITE },
];

const line = (left: number, right: number, y: number, colour = BLUE): Layer => ({
  shape: stroke(
    [
      [left, y],
      [right, y],
    ],
    0.07,
  ),
  colour,
});

/** A round badge at the lower right, cut free of what lies beneath. */
const badge = (colour: Colour): readonly Layer[] => [
  { shape: disc(0.7, 0.7, 0.3), colour: WHITE },
  { shape: disc(0.7, 0.7, 0.26), colour },
];

const tick: Layer = {
  shape: stroke(
    [
      [0.58, 0.71],
      [0.67, 0.8],
      [0.82, 0.61],
    ],
    0.08,
  ),
  colour: WHITE,
};

/** Each icon by its name; the product itself has none. */
export const DRAWINGS: Readonly<Record<string, readonly Layer[]>> = {
  // a table whose sums have been checked
  "": [
    ...paper(0.1, 0.82),
    { shape: rectangle(0.17, 0.13, 0.75, 0.3), colour: LIGHT },
    line(0.24, 0.46, 0.43),
    line(0.56, 0.68, 0.43),
    line(0.24, 0.46, 0.6),
    line(0.24, 0.36, 0.77),
    ...badge(GREEN),
    tick,
  ],
  check: [...paper(0.08, 0.72), line(0.24, 0.56, 0.32), line(0.24, 0.5, 0.5), ...badge(GREEN), tick],
  narrate: [
    ...paper(0.14, 0.86),
    line(0.3, 0.7, 0.3),
    line(0.3, 0.7, 0.45),
    line(0.3, 0.7, 0.6),
    line(0.3, 0.54, 0.75),
  ],
  targets: [
    { shape: without(disc(0.5, 0.5, 0.44), disc(0.5, 0.5, 0.34)), colour: BLUE },
    { shape: without(disc(0.5, 0.5, 0.25), disc(0.5, 0.5, 0.15)), colour: BLUE },
    { shape: disc(0.5, 0.5, 0.08), colour: RED },
  ],
  clear: [
    ...paper(0.08, 0.72),
    { shape: rectangle(0.2, 0.26, 0.6, 0.42), colour: [255, 226, 166, 255] },
    line(0.24, 0.5, 0.6),
    ...badge(RED),
    ...[0.62, 0.78].map((x): Layer => ({
      shape: stroke(
        [
          [x, 0.62],
          [1.4 - x, 0.78],
        ],
        0.08,
      ),
      colour: WHITE,
    })),
  ],
};

/** Sizes of the product's icon: the ribbon, the list of add-ins, high resolution. */
export const PRODUCT_SIZES = [16, 32, 64, 80] as const;
/** Sizes every button of the ribbon needs. */
export const BUTTON_SIZES = [16, 32, 80] as const;

export interface IconFile {
  readonly file: string;
  readonly size: number;
  readonly layers: readonly Layer[];
}

/** Every icon file of assets/. */
export const ICON_FILES: readonly IconFile[] = Object.entries(DRAWINGS).flatMap(([name, layers]) =>
  (name === "" ? PRODUCT_SIZES : BUTTON_SIZES).map((size) => ({
    file: ["icon", name, `${size}.png`].filter(Boolean).join("-"),
    size,
    layers,
  })),
);
