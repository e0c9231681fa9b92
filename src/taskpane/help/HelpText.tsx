import { Button, Input, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { HELP } from "../../help/index";
import { found, type HelpSection } from "../../help/sections";
import { ArrowLeftRegular } from "../icons";
import { HelpBlock } from "./HelpBlock";
import { HELP_WORDS } from "./strings";

const sectionWith = (id: string): HelpSection | undefined =>
  HELP.find((section) => section.id === id.toLowerCase() || section.title === id);

/** The manuals: one section in full, or the list of all that hold the words searched for. */
export function HelpText({ start }: { readonly start: string }) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState(() => sectionWith(start));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [open]);
  return (
    <div className={styles.help}>
      <Input
        type="search"
        value={search}
        placeholder={HELP_WORDS.search}
        aria-label={HELP_WORDS.search}
        onChange={(_, { value }) => (setSearch(value), setOpen(undefined))}
      />
      {open ? (
        <article>
          <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => setOpen(undefined)}>
            {HELP_WORDS.all}
          </Button>
          <h3 ref={heading} tabIndex={-1} className={styles.title}>
            {open.title}
          </h3>
          {open.blocks.map((block, at) => (
            <HelpBlock key={at} block={block} />
          ))}
        </article>
      ) : (
        <Contents search={search} onOpen={setOpen} />
      )}
    </div>
  );
}

interface ContentsProps {
  readonly search: string;
  readonly onOpen: (section: HelpSection) => void;
}

function Contents({ search, onOpen }: ContentsProps) {
  const styles = useStyles();
  const shown = useMemo(() => found(HELP, search), [search]);
  const manuals = [...new Set(shown.map(({ manual }) => manual))];
  if (shown.length === 0) return <Text role="status">{HELP_WORDS.none}</Text>;
  return manuals.map((manual) => (
    <section key={manual}>
      <h3 className={styles.manual}>{manual}</h3>
      <ul className={styles.list}>
        {shown
          .filter((section) => section.manual === manual)
          .map((section) => (
            <li key={section.id}>
              <Link as="button" className={styles.entry} onClick={() => onOpen(section)}>
                {section.title}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  ));
}

const useStyles = makeStyles({
  help: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase400, outlineStyle: "none" },
  manual: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: 0, listStyleType: "none" },
  entry: { textAlign: "start", padding: "2px 0" },
});
