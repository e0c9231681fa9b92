/** What a shape stands for; how that looks is the renderer's. */
export type Tone =
  | "now"
  | "before"
  | "up"
  | "down"
  | "total"
  | "passed"
  | "problems"
  | "open"
  | "ink"
  | "muted"
  | "grave";

/** Tones that are hatched: told from the full ones without colour too. */
export const HATCHED = ["before", "down", "open"] as const satisfies readonly Tone[];

/** Narrows as `includes` of a list of literals cannot. */
export const isHatched = (tone: Tone): tone is (typeof HATCHED)[number] => HATCHED.some((each) => each === tone);

/** A part of a drawing, in CSS pixels from its upper left corner; texts stand on `y`. */
export type Shape =
  | {
      readonly is: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | {
      readonly is: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly isDotted?: true;
      /** What it stands for; a thin neutral line where it stands for nothing. */
      readonly tone?: Tone;
      /** Pixels; 1 where it is left out. */
      readonly strength?: number;
    }
  | {
      /** An empty frame that hides what lies behind it. */
      readonly is: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly corner: number;
      readonly tone: Tone;
    }
  | {
      readonly is: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly tone: Tone;
      readonly anchor: "start" | "middle" | "end";
      readonly isBold?: true;
    };

/** A drawing of the width it was asked for. Its texts have 12 px at every width. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Chinese characters are as wide as the letters are high; digits, signs and blanks about 7 of 12 px. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > "\u2e7f" || /[“”…]/.test(char) ? 12 : 7), 0);

/** The text as far as it fits. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = text;
  while (kept !== "" && widthOf(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept}…`;
}
