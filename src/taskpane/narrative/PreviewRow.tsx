import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { PreviewLine } from "../../questions/index";
import { PreviewPiece } from "./PreviewPiece";
import { Sources } from "./Sources";
import { LINE_STATES } from "./strings";
import type { jumpTarget } from "./use-jump";

interface PreviewRowProps {
  readonly line: PreviewLine;
  /** Pieces a jump from a question leads to, by their place. */
  readonly jumps: ReadonlyMap<number, ReturnType<typeof jumpTarget>>;
  /** Place of the number whose sources are shown. */
  readonly chosen: number | undefined;
  readonly onChoose: (key: string, piece: number | undefined) => void;
}

const HEADINGS = ["h3", "h4", "h5", "h6"] as const;

/** The title, a heading or a paragraph, with a word on it where the user edited it. */
export const PreviewRow = memo(function PreviewRow({ line, jumps, chosen, onChoose }: PreviewRowProps) {
  const styles = useStyles();
  const { key, role, level, pieces, merged } = line;
  const Tag = role === "title" ? "h2" : role === "heading" ? (HEADINGS[level] ?? "h6") : "p";
  const look = role === "title" ? styles.title : role === "heading" ? headingLook(styles, level) : styles.body;
  const shown = chosen === undefined ? undefined : pieces[chosen];
  const state = merged && merged.state !== "generated" ? merged.state : undefined;
  return (
    <div className={mergeClasses(state && styles.edited)}>
      {state && (
        <Badge size="small" appearance="outline" color={state === "conflict" ? "danger" : "informative"}>
          {LINE_STATES[state]}
        </Badge>
      )}
      {state === "dropped" ? (
        <p className={mergeClasses(styles.body, styles.dropped)}>
          <del>{merged?.generated}</del>
        </p>
      ) : (
        <Tag className={look}>
          {pieces.map((piece, place) => (
            <PreviewPiece
              key={place}
              piece={piece}
              jump={jumps.get(place)}
              isChosen={place === chosen}
              onChoose={() => onChoose(key, place === chosen ? undefined : place)}
            />
          ))}
        </Tag>
      )}
      {shown && <Sources piece={shown} onClose={() => onChoose(key, undefined)} />}
    </div>
  );
});

const headingLook = (styles: ReturnType<typeof useStyles>, level: number): string =>
  level === 0 ? styles.part : level === 1 ? styles.chapter : styles.section;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXS} 0`,
    textAlign: "center",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  part: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    textAlign: "center",
    fontSize: tokens.fontSizeBase300,
  },
  chapter: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  section: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0, textIndent: "2em" },
  edited: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  dropped: { color: tokens.colorNeutralForeground3 },
});
