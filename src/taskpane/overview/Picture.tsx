import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { type Drawing, HATCHED, isHatched, type Shape } from "../drawing/shapes";
import { LINE_COLOUR, TONE_COLOURS } from "../drawing/tone-colours";

interface PictureProps {
  readonly drawing: Drawing;
  /** Everything it shows, in words. */
  readonly label: string;
}

/** A drawing as inline SVG, in the colours of the theme. */
export function Picture({ drawing, label }: PictureProps) {
  const styles = useStyles();
  const id = useId();
  const { width, height, shapes } = drawing;
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.svg}
    >
      <defs>
        {HATCHED.map((tone) => (
          <pattern
            key={tone}
            id={`${id}-${tone}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="5" className={styles[tone]} />
          </pattern>
        ))}
      </defs>
      {shapes.map((shape, i) => (
        <Part key={i} shape={shape} id={id} />
      ))}
    </svg>
  );
}

function Part({ shape, id }: { readonly shape: Shape; readonly id: string }) {
  const styles = useStyles();
  if (shape.is === "line") {
    const { x1, y1, x2, y2, isDotted } = shape;
    return <line {...{ x1, y1, x2, y2 }} className={styles.line} {...(isDotted && { strokeDasharray: "1 3" })} />;
  }
  if (shape.is === "box") return <rect {...shape} className={styles.line} />;
  if (shape.is === "text") {
    const { x, y, text, anchor, tone, isBold } = shape;
    return (
      <text
        {...{ x, y }}
        textAnchor={anchor}
        className={mergeClasses(styles.text, styles[tone], isBold && styles.bold)}
      >
        {text}
      </text>
    );
  }
  const { x, y, width, height, tone } = shape;
  if (!isHatched(tone)) return <rect {...{ x, y, width, height }} className={styles[tone]} />;
  const inner = { x: x + 0.5, y: y + 0.5, width: Math.max(0, width - 1), height: height - 1 };
  return (
    <rect {...inner} fill={`url(#${id}-${tone})`} className={mergeClasses(styles.outlined, styles[`${tone}Edge`])} />
  );
}

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  // system colours are chosen below; hatching stays where the browser would flatten it
  svg: { display: "block", overflow: "visible", forcedColorAdjust: "none", printColorAdjust: "exact" },
  text: { fontSize: "12px", fontFamily: tokens.fontFamilyBase, fontVariantNumeric: "tabular-nums" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  line: { stroke: tokens[LINE_COLOUR], strokeWidth: 1, [FORCED]: { stroke: "CanvasText" } },
  outlined: { strokeWidth: 1 },
  now: { fill: tokens[TONE_COLOURS.now], [FORCED]: { fill: "Highlight" } },
  up: { fill: tokens[TONE_COLOURS.up], [FORCED]: { fill: "Highlight" } },
  total: { fill: tokens[TONE_COLOURS.total], [FORCED]: { fill: "CanvasText" } },
  passed: { fill: tokens[TONE_COLOURS.passed], [FORCED]: { fill: "CanvasText" } },
  problems: { fill: tokens[TONE_COLOURS.problems], [FORCED]: { fill: "Highlight" } },
  before: { fill: tokens[TONE_COLOURS.before], [FORCED]: { fill: "CanvasText" } },
  beforeEdge: { stroke: tokens[TONE_COLOURS.before], [FORCED]: { stroke: "CanvasText" } },
  down: { fill: tokens[TONE_COLOURS.down], [FORCED]: { fill: "CanvasText" } },
  downEdge: { stroke: tokens[TONE_COLOURS.down], [FORCED]: { stroke: "CanvasText" } },
  open: { fill: tokens[TONE_COLOURS.open], [FORCED]: { fill: "CanvasText" } },
  openEdge: { stroke: tokens[TONE_COLOURS.open], [FORCED]: { stroke: "CanvasText" } },
  ink: { fill: tokens[TONE_COLOURS.ink], [FORCED]: { fill: "CanvasText" } },
  muted: { fill: tokens[TONE_COLOURS.muted], [FORCED]: { fill: "CanvasText" } },
  grave: { fill: tokens[TONE_COLOURS.grave], [FORCED]: { fill: "CanvasText" } },
});
