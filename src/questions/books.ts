import { check, type CheckResult } from "../check/index";
import type { BudgetBook } from "../model/book";
import { Latest } from "../model/remembered";
import type { Settings } from "../model/settings";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { TextSource } from "../model/text-source";
import { readTables } from "../read/tables";
import { withOwnSheet, withText } from "../read/text";
import { identifyWorkbook, type RecognisedWorkbook, recogniseWorkbook } from "../read/workbook";

/**
 * What was read of the workbooks that are asked about. Each is read once for all questions; another decision of the
 * user reads again only what it decides: corrections the tables, a profile the facts, a waiver nothing.
 */
export class Books {
  private readonly recognised = new Latest<WorkbookSnapshot, RecognisedWorkbook>();
  private readonly tabled = new Latest<RecognisedWorkbook, BudgetBook>();
  private readonly texted = new Latest<BudgetBook, BudgetBook>();
  private readonly withSheet = new Latest<BudgetBook, BudgetBook>();
  private readonly checked = new Latest<BudgetBook, CheckResult>();

  /** @param recogniseAgain reads a workbook; a test counts its calls */
  constructor(private readonly recogniseAgain = recogniseWorkbook) {}

  /** Everything but its text; texts beside it are only asked whose budget of which year it is. */
  tables(snapshot: WorkbookSnapshot, settings: Settings, beside: readonly TextSource[] = []): BudgetBook {
    const { tableTypes, columns, rows, profile, unitNature, officialLists, ownProfiles } = settings;
    const workbook = this.recognised.of(snapshot, [tableTypes, columns, rows], () =>
      this.recogniseAgain(snapshot, settings),
    );
    const identity = identifyWorkbook(workbook, beside);
    return this.tabled.of(workbook, [identity, profile, unitNature, officialLists, ownProfiles], () =>
      readTables(workbook, identity, settings),
    );
  }

  /** Everything read from a workbook, its own text too. */
  whole(snapshot: WorkbookSnapshot, settings: Settings): BudgetBook {
    return this.withOwnText(this.tables(snapshot, settings));
  }

  /** The book of some tables with what the text of the workbook says. */
  withOwnText(tables: BudgetBook): BudgetBook {
    return this.texted.of(tables, [], () => withText(tables));
  }

  /** Everything read from a workbook, our own sheet 情况说明 as its text where it has no other. */
  withOwnSheet(snapshot: WorkbookSnapshot, settings: Settings): BudgetBook {
    const book = this.whole(snapshot, settings);
    return this.withSheet.of(book, [], () => withOwnSheet(book));
  }

  /** What all rules say of a book. */
  check(book: BudgetBook, settings: Settings): CheckResult {
    return this.checked.of(book, [settings.rules, settings.waivers], () => check(book, settings));
  }
}
