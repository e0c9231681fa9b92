import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type EditedAmount, moneyPath } from "../../model/edited-form";
import { absFen, wanDecimal } from "../../model/money";
import { together, useEditor } from "./editor-context";
import { FieldFindings } from "./FieldFindings";
import { FormSection } from "./FormSection";
import { type MoneyBlock, moneyBlocks } from "./money-blocks";
import { MoneyInput } from "./MoneyInput";
import { EDITOR, MONEY } from "./strings";

/** Money by source, a block for each period, with the sum of its sources as one types. */
export function MoneyFields({ money }: { readonly money: readonly EditedAmount[] }) {
  const styles = useStyles();
  return (
    <FormSection title={EDITOR.money}>
      <Text size={200} className={styles.hint}>
        {MONEY.blankHint}
      </Text>
      {moneyBlocks(money).map((block) => (
        <Block key={`${block.period}:${block.level ?? ""}`} block={block} />
      ))}
    </FormSection>
  );
}

function Block({ block }: { readonly block: MoneyBlock }) {
  const styles = useStyles();
  const { act, findingsAt } = useEditor();
  return (
    <div role="group" aria-label={MONEY.block(block)} className={styles.block}>
      <Text as="h4" size={200} weight="semibold" className={styles.title}>
        {MONEY.block(block)}
      </Text>
      <div className={styles.grid}>
        {block.rows.map(({ index, amount: { source, label, text, isDetail } }) => (
          <div key={index} data-path={moneyPath(index)} className={styles.amount}>
            <MoneyInput
              label={isDetail && label !== "" ? label : MONEY.source(source)}
              text={text}
              onChange={(typed) => act({ type: "money", index, text: typed })}
            />
          </div>
        ))}
      </div>
      <Sum block={block} />
      <FieldFindings {...together(block.rows.map(({ index }) => findingsAt(moneyPath(index))))} />
    </div>
  );
}

/** What the sources add up to, and whether that is the total. */
export function Sum({
  block: { sum, total, difference },
}: {
  readonly block: Pick<MoneyBlock, "sum" | "total" | "difference">;
}) {
  const styles = useStyles();
  if (sum === undefined) return null;
  const isOdd = difference !== undefined && difference !== 0;
  const words =
    total === undefined || difference === undefined
      ? MONEY.sumOnly(wanDecimal(sum))
      : isOdd
        ? MONEY.differs(wanDecimal(sum), wanDecimal(absFen(difference)))
        : MONEY.agrees(wanDecimal(sum));
  return (
    <Text role="status" size={200} className={mergeClasses(styles.sum, isOdd && styles.odd)}>
      {words}
    </Text>
  );
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  block: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  amount: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  sum: { color: tokens.colorNeutralForeground2 },
  odd: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});
