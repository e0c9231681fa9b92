import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { areaToA1, type CellRef, toA1 } from "../../model/cell";
import { SEVERITIES } from "../../model/finding";
import { wanDecimal } from "../../model/money";
import { Facts } from "../parts/Facts";
import { SeverityLabel } from "../parts/severity";
import { usePane } from "../use-pane";
import { CARD, KINDS, LIST, MONEY, STATUS } from "./strings";
import type { ListedTarget } from "./targets-state";

interface TargetCardProps {
  readonly item: ListedTarget;
  readonly onOpen: () => void;
}

/** A project with its amount, its form, and what the rules found there. */
export function TargetCard({ item, onOpen }: TargetCardProps) {
  const styles = useStyles();
  const { name, kind, status, isUnsaved } = item;
  const title = name === "" ? LIST.noName : name;
  return (
    <article className={styles.card} aria-label={`${title}，${STATUS[status]}`}>
      <Text as="h3" weight="semibold" className={styles.name}>
        {title}
      </Text>
      <div className={styles.badges}>
        <Badge
          appearance={status === "none" ? "outline" : "tint"}
          color={status === "none" ? "warning" : "informative"}
        >
          {STATUS[status]}
        </Badge>
        {kind !== "project" && KINDS[kind] !== title && (
          <Badge appearance="outline" color="informative">
            {KINDS[kind]}
          </Badge>
        )}
        {isUnsaved && (
          <Badge appearance="tint" color="warning">
            {CARD.unsaved}
          </Badge>
        )}
        {status !== "none" && <Counts item={item} />}
      </div>
      <Facts facts={factsOf(item)} />
      {status === "form" && item.form?.indicators.length === 0 && <Text size={200}>{CARD.empty}</Text>}
      {item.hasMovedOn && <Text size={200}>{CARD.movedOn}</Text>}
      {item.isGone && <Text size={200}>{CARD.gone}</Text>}
      <Button size="small" className={styles.open} aria-label={`${labelOf(item)}：${title}`} onClick={onOpen}>
        {labelOf(item)}
      </Button>
    </article>
  );
}

const labelOf = ({ status, isGone, isItem }: ListedTarget): string =>
  status === "none" ? (isItem ? CARD.fromItem : CARD.draft) : status === "form" && !isGone ? CARD.edit : CARD.resume;

function factsOf({ amount, amountCell, place }: ListedTarget): readonly (readonly [string, React.ReactNode])[] {
  const money = amount === undefined ? undefined : `${wanDecimal(amount)} ${MONEY.unit}`;
  const corner = place && { sheet: place.sheet, row: place.area.top, column: place.area.left };
  return [
    ...(money === undefined
      ? []
      : [
          [
            CARD.amount,
            amountCell ? <CellLink key="amount" cell={amountCell} what={CARD.amount} text={money} /> : money,
          ] as const,
        ]),
    ...(corner && place
      ? [
          [
            CARD.form,
            <CellLink key="form" cell={corner} what={CARD.form} text={`${place.sheet}!${areaToA1(place.area)}`} />,
          ] as const,
        ]
      : []),
  ];
}

function CellLink({ cell, what, text }: { readonly cell: CellRef; readonly what: string; readonly text: string }) {
  const styles = useStyles();
  const { controller } = usePane();
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={CARD.goTo(`${what} ${text}`, toA1(cell))}
      onClick={() => void controller.goTo(cell)}
    >
      {text}
    </Link>
  );
}

/** How many findings of each severity there are. */
function Counts({ item: { counts } }: { readonly item: ListedTarget }) {
  const styles = useStyles();
  const all = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (all.length === 0)
    return (
      <Text size={200} className={styles.quiet}>
        {CARD.clean}
      </Text>
    );
  return (
    <span className={styles.counts}>
      {all.map((severity) => (
        <span key={severity} className={styles.count}>
          <SeverityLabel severity={severity} /> {counts[severity]}
        </span>
      ))}
    </span>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  name: { margin: 0, overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  counts: {
    display: "inline-flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  open: { alignSelf: "flex-start" },
  link: {
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    overflowWrap: "anywhere",
    // contrast themes give buttons no colour of a link
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});
