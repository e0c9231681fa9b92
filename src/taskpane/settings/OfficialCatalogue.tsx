import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type OfficialList, officialCount } from "../../model/catalogue";
import { UserError } from "../../model/user-error";
import { versionOf } from "../../questions/version";
import { packageText, parsePackage } from "../../questions/yearly-package";
import { isBusy } from "../pane-state";
import { PickFile } from "../parts/PickFile";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { Decisions } from "./Decisions";
import { SETTINGS } from "./strings";
import { useGiveFile } from "./use-give-file";

/** Official lists of 政府收支分类科目 of several years, each in the place of the one that comes with the product. */
export function OfficialCatalogue() {
  const styles = useStyles();
  const { ask, readWorkbook, machine } = useServices();
  const { state, controller } = usePane();
  const give = useGiveFile();
  const { settings, checked } = state;
  const year = checked?.review.identity.year;
  const lists = settings.officialLists ?? [];
  const keep = (officialLists: readonly OfficialList[]): Promise<void> =>
    controller.decide({ ...settings, officialLists }, "recheck");
  const add = (list: OfficialList): Promise<void> =>
    keep([...lists.filter((each) => each.year !== list.year), list].sort((a, b) => a.year - b.year));
  const takePackage = async (file: File): Promise<void> => {
    const list = parsePackage(await file.text());
    if (!list) throw new UserError("catalogueUnreadable", { file: file.name, problem: SETTINGS.notPackage });
    await add(list);
    controller.notify({ intent: "success", text: SETTINGS.packageTaken(list.year, officialCount(list)) });
  };
  const takeList = async (file: File): Promise<void> => {
    if (year === undefined)
      throw new UserError("catalogueUnreadable", { file: file.name, problem: SETTINGS.catalogueNeedsYear });
    const { list, report } = await ask("catalogue", { version: versionOf(await readWorkbook(file)), year });
    if (report.problem !== undefined)
      throw new UserError("catalogueUnreadable", { file: file.name, problem: report.problem });
    await add(list);
    controller.notify({ intent: "success", text: SETTINGS.catalogueTaken(year, report) });
  };
  const take = (file: File): Promise<void> =>
    (/\.json$/i.test(file.name) ? takePackage(file) : takeList(file)).catch(controller.report);
  return (
    <>
      <Decisions
        empty={SETTINGS.noCatalogue}
        undoLabel={SETTINGS.ownCatalogue}
        decisions={lists.map((list) => ({
          key: String(list.year),
          title: SETTINGS.catalogueOf(list.year),
          detail: SETTINGS.catalogueCount(officialCount(list), machine !== undefined),
          undo: () => void keep(lists.filter((each) => each !== list)),
        }))}
      />
      {year === undefined && (
        <Text size={200} className={styles.hint}>
          {SETTINGS.catalogueNeedsYear}
        </Text>
      )}
      <div className={styles.actions}>
        <PickFile
          label={SETTINGS.takeCatalogue}
          accept=".xlsx,.json"
          isBusy={isBusy(state)}
          onPick={(file) => void take(file)}
        />
        {lists.map((list) => (
          <Button
            key={list.year}
            aria-label={`${SETTINGS.makePackage}：${SETTINGS.catalogueOf(list.year)}`}
            onClick={() =>
              void give(SETTINGS.packageFile(list.year), packageText(list, SETTINGS.catalogueOf(list.year)))
            }
          >
            {SETTINGS.makePackage}
          </Button>
        ))}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
