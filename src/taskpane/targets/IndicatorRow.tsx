import { Button, Input, makeStyles, mergeClasses, Select, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, memo, type PointerEvent } from "react";
import type { EditedIndicator } from "../../model/edited-form";
import type { TargetLayoutId, TargetScheme } from "../../model/target";
import { ReOrderDotsVerticalRegular } from "../icons";
import { useEditor } from "./editor-context";
import { FieldFindings } from "./FieldFindings";
import type { IndicatorPart } from "./form-actions";
import { IndicatorHints } from "./IndicatorHints";
import { IndicatorMenu } from "./IndicatorMenu";
import { INDICATORS } from "./strings";

interface IndicatorRowProps {
  readonly indicator: EditedIndicator;
  /** Its place among all indicators, from 0. */
  readonly index: number;
  readonly isLast: boolean;
  readonly scheme: TargetScheme;
  readonly layout: TargetLayoutId;
  /** A dragged row would go there. */
  readonly mark: "before" | "after" | undefined;
  readonly onDragStart: (id: string, event: PointerEvent) => void;
  readonly onStep: (id: string, by: -1 | 1) => void;
  readonly onRemove: (indicator: EditedIndicator) => void;
}

const OPS = ["≥", "≤", "=", ">", "<"] as const;

/** One indicator: name, comparator, value, unit, and what the rules say of it. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const styles = useStyles();
  const { findingsAt } = useEditor();
  const { indicator, index, isLast, scheme, mark, onDragStart, onStep, onRemove } = props;
  const { id, name } = indicator;
  const path = `indicator:${id}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onStep(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      data-path={path}
      data-indicator={id}
      {...(name === "" && { "data-blank": true })}
      aria-label={INDICATORS.row(index + 1, name)}
      className={mergeClasses(styles.row, mark && styles[mark])}
    >
      <div className={styles.line}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.handle}
          icon={<ReOrderDotsVerticalRegular />}
          data-handle={id}
          aria-label={INDICATORS.handle(index + 1)}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => onDragStart(id, event)}
        />
        <Part {...props} part="name" label={INDICATORS.name} isWide />
        <IndicatorMenu
          indicator={indicator}
          index={index}
          isLast={isLast}
          scheme={scheme}
          onStep={(by) => onStep(id, by)}
          onRemove={() => onRemove(indicator)}
        />
      </div>
      <Measure {...props} />
      <Extras {...props} />
      <IndicatorHints indicator={indicator} />
      <FieldFindings {...findingsAt(path)} />
    </li>
  );
});

/** Comparator, number, unit, and the weight where the layout prints one. */
function Measure(props: IndicatorRowProps) {
  const styles = useStyles();
  const { act } = useEditor();
  const { id, op } = props.indicator;
  return (
    <div className={mergeClasses(styles.line, styles.measure)}>
      <Select
        size="small"
        className={styles.op}
        aria-label={`${INDICATORS.op}：${props.indicator.name}`}
        value={op}
        onChange={(_, { value }) => act({ type: "indicator", id, part: "op", text: value })}
      >
        <option value="">{INDICATORS.noOp}</option>
        {OPS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
      <Part {...props} part="value" label={INDICATORS.value} placeholder={INDICATORS.valueHint} isWide />
      <Part {...props} part="unit" label={INDICATORS.unit} />
      {(props.layout === "ministry-2021" || props.indicator.weight !== undefined) && (
        <Part {...props} part="weight" label={INDICATORS.weight} />
      )}
    </div>
  );
}

/** Parts that only some layouts print; shown there and wherever they are filled. */
function Extras(props: IndicatorRowProps) {
  const styles = useStyles();
  const { indicator, layout } = props;
  const parts: readonly (readonly ["medium" | "remark", boolean])[] = [
    ["medium", layout === "ministry-2015"],
    ["remark", layout === "shaanxi-special-fund"],
  ];
  const shown = parts.filter(([part, isPrinted]) => isPrinted || indicator[part] !== undefined);
  if (shown.length === 0) return null;
  return (
    <div className={mergeClasses(styles.line, styles.measure)}>
      {shown.map(([part]) => (
        <Part key={part} {...props} part={part} label={INDICATORS[part]} placeholder={INDICATORS[part]} isWide />
      ))}
    </div>
  );
}

interface PartProps extends IndicatorRowProps {
  readonly part: IndicatorPart;
  readonly label: string;
  readonly placeholder?: string;
  readonly isWide?: boolean;
}

/** One text of a row; a long one is shown in full. */
function Part({ indicator, part, label, placeholder = label, isWide = false }: PartProps) {
  const styles = useStyles();
  const { act } = useEditor();
  const text = indicator[part] ?? "";
  const about = part === "name" ? label : `${label}：${indicator.name}`;
  const change = (value: string): void => act({ type: "indicator", id: indicator.id, part, text: value });
  const isLong = text.length > 18 || text.includes("\n");
  return isLong ? (
    <Textarea
      size="small"
      rows={2}
      resize="vertical"
      className={styles.wide}
      aria-label={about}
      value={text}
      onChange={(_, { value }) => change(value)}
    />
  ) : (
    <Input
      size="small"
      className={isWide ? styles.wide : part === "weight" ? styles.narrowest : styles.narrow}
      input={{ className: styles.input }}
      aria-label={about}
      placeholder={placeholder}
      value={text}
      onChange={(_, { value }) => change(value)}
    />
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  before: {
    boxShadow: `0 -3px 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { borderTop: "3px solid Highlight" },
  },
  after: {
    boxShadow: `0 3px 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { borderBottom: "3px solid Highlight" },
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, minWidth: 0 },
  measure: { paddingLeft: "28px" },
  // a finger on the handle drags and does not scroll
  handle: { cursor: "grab", touchAction: "none", minWidth: "24px", maxWidth: "24px", padding: 0 },
  op: { flex: "0 0 64px", minWidth: 0 },
  wide: { flex: "1 1 0", minWidth: 0 },
  narrowest: { flex: "0 0 52px", minWidth: 0 },
  narrow: { flex: "0 0 76px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});
