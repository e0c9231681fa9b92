import { Link, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import type { PreviewLine } from "../../questions/index";
import { PREVIEW } from "./strings";
import type { jumpTarget } from "./use-jump";
import { useNarrativeActions } from "./use-narrative";

export type Piece = PreviewLine["pieces"][number];

interface PreviewPieceProps {
  readonly piece: Piece;
  readonly jump: ReturnType<typeof jumpTarget> | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Some words of the text, and what a click on them does. */
export function PreviewPiece({ piece, jump, isChosen, onChoose }: PreviewPieceProps) {
  if (piece.kind === "number") return <NumberLink {...{ piece, jump, isChosen, onChoose }} />;
  if (piece.gap !== undefined) return <GapLink piece={piece} gap={piece.gap} jump={jump} />;
  return piece.text;
}

/** A number: a click selects its cell, or its question where it was typed; several sources are listed below. */
function NumberLink({ piece, jump, isChosen, onChoose }: PreviewPieceProps) {
  const styles = useStyles();
  const narrative = useNarrativeActions();
  const { text, goTo, gap, sources = PREVIEW.typed, cells = [], isStale, isFormer } = piece;
  const open = (): void => {
    if (cells.length > 1) onChoose();
    if (goTo) narrative.goTo(goTo);
    else if (gap !== undefined && cells.length === 0) narrative.show("questions", gap);
  };
  const label = `${PREVIEW.number(text, sources)}${isFormer ? PREVIEW.former : isStale ? PREVIEW.stale : ""}`;
  return (
    <Tooltip content={label} relationship="label" positioning="above">
      <Link
        as="button"
        inline
        className={mergeClasses(styles.number, isStale && styles.stale)}
        {...(cells.length > 1 && { "aria-expanded": isChosen })}
        {...jump}
        onClick={open}
      >
        {text}
      </Link>
    </Tooltip>
  );
}

/** A hole, last year's words, or an answer: a click leads to the question. */
function GapLink({ piece, gap, jump }: Pick<PreviewPieceProps, "piece" | "jump"> & { readonly gap: string }) {
  const styles = useStyles();
  const narrative = useNarrativeActions();
  const { kind, text, isCarried } = piece;
  const open = (): void => narrative.show("questions", gap);
  return (
    // a button is a block of its own and would not break its lines with the paragraph
    <Link
      as="span"
      inline
      role="button"
      tabIndex={0}
      className={mergeClasses(
        styles.words,
        kind === "answer" ? styles.answer : isCarried ? styles.carried : styles.hole,
      )}
      aria-label={kind === "answer" ? PREVIEW.answer(text) : PREVIEW.hole(text)}
      {...jump}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open();
      }}
    >
      {text}
    </Link>
  );
}

const useStyles = makeStyles({
  number: { fontSize: "inherit", verticalAlign: "baseline", textIndent: 0 },
  stale: { fontWeight: tokens.fontWeightBold, textDecorationLine: "underline", textDecorationStyle: "wavy" },
  words: {
    fontSize: "inherit",
    textAlign: "left",
    textIndent: 0,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    textDecorationLine: "none",
  },
  hole: {
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px dashed ${tokens.colorStatusWarningBorder2}`,
  },
  carried: {
    color: tokens.colorNeutralForeground2,
    fontStyle: "italic",
    borderBottom: `2px dotted ${tokens.colorNeutralStrokeAccessible}`,
  },
  answer: { color: "inherit", borderBottom: `1px dotted ${tokens.colorNeutralStrokeAccessible}` },
});
