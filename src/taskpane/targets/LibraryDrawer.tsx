import { Button, Checkbox, Field, Input, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  type EditedForm,
  type EditedIndicator,
  type IndicatorLibrary,
  typedAmount,
  writtenValue,
} from "../../model/edited-form";
import type { Fen } from "../../model/money";
import { DetailDrawer } from "../parts/DetailDrawer";
import { useAnswer } from "../use-answer";
import { usePane } from "../use-pane";
import { useEditor } from "./editor-context";
import { INDICATORS, LIBRARY } from "./strings";

interface LibraryDrawerProps {
  readonly isOpen: boolean;
  readonly form: EditedForm;
  /** What the budget tables state for the project. */
  readonly amount: Fen | undefined;
  readonly onClose: () => void;
}

/** The core library over the editor. */
export function LibraryDrawer({ isOpen, onClose, ...rest }: LibraryDrawerProps) {
  return (
    <DetailDrawer title={LIBRARY.title} closeLabel={LIBRARY.close} isOpen={isOpen} onClose={onClose}>
      <LibraryRows {...rest} onClose={onClose} />
    </DetailDrawer>
  );
}

/** Rows by kind of project, with boxes to pick from; the kind is guessed from the name and can be changed. */
function LibraryRows({ form, amount, onClose }: Omit<LibraryDrawerProps, "isOpen">) {
  const styles = useStyles();
  const { act } = useEditor();
  const { controller } = usePane();
  const library = useLibrary(form, amount);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState("");
  if (!library) return <Spinner label={LIBRARY.loading} />;
  const kindId = chosen ?? library.guessed ?? "";
  const kind = library.kinds.find(({ id }) => id === kindId);
  const rows = sought.trim() === "" ? (kind?.rows ?? []) : rowsNamed(library, sought.trim());
  const present = new Set(form.indicators.map(({ name }) => name));
  const wanted = rows.filter(({ indicator }) => picked.has(indicator.name) && !present.has(indicator.name));
  const pick = (names: readonly string[], isOn: boolean): void =>
    setPicked((before) => new Set(isOn ? [...before, ...names] : [...before].filter((name) => !names.includes(name))));
  const add = (): void => {
    act({ type: "add", rows: wanted.map(({ indicator }) => indicator) });
    controller.notify({ intent: "success", text: LIBRARY.added(wanted.length) });
    onClose();
  };
  const replace = ({ name, rows: all }: IndicatorLibrary["kinds"][number]): void => {
    act({ type: "replace", rows: all.filter(({ isCore }) => isCore).map(({ indicator }) => indicator) });
    controller.notify({ intent: "info", text: LIBRARY.replaced(name) });
    onClose();
  };
  return (
    <div className={styles.library}>
      <Text size={200}>{LIBRARY.intro}</Text>
      <Field label={LIBRARY.search}>
        <Input value={sought} placeholder={LIBRARY.searchHint} onChange={(_, { value }) => setSought(value)} />
      </Field>
      <Field label={LIBRARY.kind}>
        <Select
          value={kindId}
          onChange={(_, { value }) => {
            setChosen(value);
            setPicked(new Set());
          }}
        >
          {kindId === "" && <option value="">{LIBRARY.choose}</option>}
          {library.kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === library.guessed ? LIBRARY.guessed(name) : name}
            </option>
          ))}
        </Select>
      </Field>
      {kind && chosen !== undefined && form.indicators.length > 0 && (
        <div>
          <Button size="small" onClick={() => replace(kind)}>
            {LIBRARY.replace(kind.name)}
          </Button>
          <Text size={200} block>
            {LIBRARY.replaceHint(form.indicators.length)}
          </Text>
        </div>
      )}
      {[true, false].map((isCore) => (
        <Rows
          key={String(isCore)}
          title={isCore ? LIBRARY.core : LIBRARY.optional}
          rows={rows.filter((row) => row.isCore === isCore).map(({ indicator }) => indicator)}
          present={present}
          picked={picked}
          onPick={pick}
        />
      ))}
      <div className={styles.foot}>
        <Button appearance="primary" disabledFocusable={wanted.length === 0} onClick={add}>
          {LIBRARY.add(wanted.length)}
        </Button>
      </div>
    </div>
  );
}

/** Rows of all kinds with the words in their name or explanation, each name once. */
const rowsNamed = ({ kinds }: IndicatorLibrary, words: string): IndicatorLibrary["kinds"][number]["rows"] => [
  ...new Map(
    kinds
      .flatMap(({ rows }) => rows)
      .filter(({ indicator: { name, suggestion } }) => `${name}${suggestion?.explanation ?? ""}`.includes(words))
      .map((row) => [row.indicator.name, row]),
  ).values(),
];

/** Asked once, when the drawer opens; the cost rows carry the project's amount. */
function useLibrary({ name, scheme, money }: EditedForm, amount: Fen | undefined): IndicatorLibrary | undefined {
  const typed = useMemo(
    () => money.flatMap((each) => (each.source === "total" ? (typedAmount(each.text)?.amount ?? []) : []))[0],
    [money],
  );
  const known = typed ?? amount;
  const { library } = usePane().state.settings;
  const asked = useMemo(
    () => ({ name, scheme, ...(known !== undefined && { amount: known }), ...(library && { library }) }),
    [name, scheme, known, library],
  );
  return useAnswer("targetLibrary", asked).answer;
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly EditedIndicator[];
  readonly present: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (names: readonly string[], isOn: boolean) => void;
}

function Rows({ title, rows, present, picked, onPick }: RowsProps) {
  const styles = useStyles();
  const open = rows.map(({ name }) => name).filter((name) => !present.has(name));
  if (rows.length === 0) return null;
  const count = open.filter((name) => picked.has(name)).length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Checkbox
          label={<Text weight="semibold">{title}</Text>}
          disabled={open.length === 0}
          checked={count === 0 ? false : count === open.length ? true : "mixed"}
          onChange={(_, { checked }) => onPick(open, checked !== false)}
        />
      </legend>
      {rows.map((row) => (
        <div key={row.name} className={styles.row}>
          <Checkbox
            label={<span className={present.has(row.name) ? undefined : styles.name}>{row.name}</span>}
            disabled={present.has(row.name)}
            checked={present.has(row.name) || picked.has(row.name)}
            onChange={(_, { checked }) => onPick([row.name], checked === true)}
          />
          <Text size={200} className={styles.about}>
            {aboutRow(row, present.has(row.name))}
          </Text>
        </div>
      ))}
    </fieldset>
  );
}

/** 数量指标　≥【待填】件 */
function aboutRow(row: EditedIndicator, isPresent: boolean): string {
  const { level2Text, op, unit, suggestion } = row;
  const value = writtenValue(row) === "" ? `${op}${INDICATORS.valueHint}${unit}` : writtenValue(row);
  const hint = suggestion?.customary ?? suggestion?.standard;
  const hints = [
    isPresent ? LIBRARY.present : value,
    ...(suggestion?.explanation === undefined ? [] : [suggestion.explanation]),
    ...(hint === undefined
      ? []
      : [suggestion?.customary === undefined ? INDICATORS.standard(hint) : INDICATORS.customary(hint)]),
  ];
  return [level2Text, ...hints].join(" · ");
}

const useStyles = makeStyles({
  library: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  row: { display: "flex", flexDirection: "column", minWidth: 0 },
  // a box that is not ticked is no box that is out of use
  name: { color: tokens.colorNeutralForeground1 },
  about: { color: tokens.colorNeutralForeground2, paddingLeft: "32px", marginTop: "-6px", overflowWrap: "anywhere" },
  foot: {
    position: "sticky",
    // over the padding of the drawer, or rows show below it
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
