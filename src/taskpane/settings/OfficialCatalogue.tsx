import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type OfficialList, officialCount } from "../../model/catalogue";
import { UserError } from "../../model/user-error";
import { versionOf } from "../../questions/version";
import { isBusy } from "../pane-state";
import { PickFile } from "../parts/PickFile";
import { useServices } from "../services";
import { usePane } from "../use-pane";
import { Decisions } from "./Decisions";
import { SETTINGS } from "./strings";

/** The official list of 政府收支分类科目 of the workbook's year, in the place of the one that comes with the product. */
export function OfficialCatalogue() {
  const styles = useStyles();
  const { ask, readWorkbook } = useServices();
  const { state, controller } = usePane();
  const { settings, checked } = state;
  const year = checked?.review.identity.year;
  const lists = settings.officialLists ?? [];
  const keep = (officialLists: readonly OfficialList[]): Promise<void> =>
    controller.decide({ ...settings, officialLists }, "recheck");
  const take = async (file: File, ofYear: number): Promise<void> => {
    try {
      const { list, report } = await ask("catalogue", {
        version: versionOf(await readWorkbook(file)),
        year: ofYear,
      });
      if (report.problem !== undefined)
        throw new UserError("catalogueUnreadable", { file: file.name, problem: report.problem });
      await keep([...lists.filter((each) => each.year !== ofYear), list]);
      controller.notify({ intent: "success", text: SETTINGS.catalogueTaken(ofYear, report) });
    } catch (error) {
      controller.report(error);
    }
  };
  return (
    <>
      <Decisions
        empty={SETTINGS.noCatalogue}
        undoLabel={SETTINGS.ownCatalogue}
        decisions={lists.map((list) => ({
          key: String(list.year),
          title: SETTINGS.catalogueOf(list.year),
          detail: SETTINGS.catalogueCount(officialCount(list)),
          undo: () => void keep(lists.filter((each) => each !== list)),
        }))}
      />
      {year === undefined ? (
        <Text size={200} className={styles.hint}>
          {SETTINGS.catalogueNeedsYear}
        </Text>
      ) : (
        <div>
          <PickFile label={SETTINGS.takeCatalogue} isBusy={isBusy(state)} onPick={(file) => void take(file, year)} />
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });
