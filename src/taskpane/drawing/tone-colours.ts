import type { Theme } from "@fluentui/react-components";
import type { Tone } from "./shapes";

/** The colour of a tone by its name in the theme: the same on the screen and on paper. */
export const TONE_COLOURS = {
  now: "colorCompoundBrandBackground",
  up: "colorCompoundBrandBackground",
  total: "colorNeutralForeground3",
  before: "colorNeutralForeground3",
  down: "colorPaletteDarkOrangeForeground1",
  passed: "colorPaletteGreenForeground1",
  problems: "colorPaletteRedForeground1",
  open: "colorNeutralForeground3",
  ink: "colorNeutralForeground1",
  muted: "colorNeutralForeground2",
  grave: "colorPaletteRedForeground1",
} as const satisfies Readonly<Record<Tone, keyof Theme>>;

/** Axes, dotted links and cuts. */
export const LINE_COLOUR = "colorNeutralForeground2" satisfies keyof Theme;
