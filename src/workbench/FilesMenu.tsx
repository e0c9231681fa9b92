import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import { type ComponentProps, useState } from "react";
import { ChevronDownRegular, DocumentTableRegular } from "../taskpane/icons";
import { FileList } from "./FileList";
import { TEXTS } from "./strings";

/** The list of files behind a button, where it has no place of its own. */
export function FilesMenu({ files, active, onActivate, onClose }: ComponentProps<typeof FileList>) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const file = files.find(({ id }) => id === active);
  if (!file) return null;
  const name = TEXTS.shownName(file.name, file.isChanged);
  return (
    <nav aria-label={TEXTS.files} data-region="files" className={styles.place}>
      <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} positioning="below-start">
        <PopoverTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.button}
            icon={<DocumentTableRegular />}
            title={file.name}
            aria-label={TEXTS.fileOf(name, files.length)}
          >
            <span className={styles.name}>{name}</span>
            {files.length > 1 && <Text size={200}>{TEXTS.fileCount(files.length)}</Text>}
            <ChevronDownRegular aria-hidden />
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={TEXTS.files}>
          <FileList
            files={files}
            active={active}
            onActivate={(id) => (setOpen(false), onActivate(id))}
            onClose={(id) => (setOpen(false), onClose(id))}
          />
        </PopoverSurface>
      </Popover>
    </nav>
  );
}

const useStyles = makeStyles({
  place: { minWidth: 0, flexShrink: 1, flexBasis: "auto" },
  button: { minWidth: 0, maxWidth: "320px", fontWeight: tokens.fontWeightRegular },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", marginRight: "4px" },
  surface: { width: "280px", maxHeight: "60vh", overflowY: "auto", padding: `${tokens.spacingVerticalXS} 0` },
});
