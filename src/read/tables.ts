import { doubtsOf } from "../book/doubts/index";
import { BUNDLED_YEARS, catalogueWith } from "../catalogue/index";
import { judgeNature } from "../check/index";
import { accountFor, extract, missingResults } from "../extract/index";
import type { BudgetBook, Identity } from "../model/book";
import type { RegionProfile } from "../model/profile";
import type { Settings } from "../model/settings";
import { isSelfAssessment } from "../model/target";
import { finalAccounts } from "../profiles/final-accounts";
import { PROFILES, profileOf, readProfile } from "../profiles/index";
import { recogniseRegion } from "../recognise/index";
import type { RecognisedWorkbook } from "./workbook";

/** Everything read from a workbook but its text. */
export function readTables(workbook: RecognisedWorkbook, identity: Identity, settings: Settings): BudgetBook {
  const { snapshot, readable, tables, unrecognised, forms, documentKind } = workbook;
  const facts = extract(readable, tables, identity.year);
  const catalogue = catalogueWith(identity.year ?? BUNDLED_YEARS.last, settings.officialLists ?? []);
  const book: BudgetBook = {
    snapshot,
    tables,
    unrecognised,
    facts,
    doubts: [...missingResults(snapshot, tables), ...doubtsOf({ tables, facts, identity, catalogue })],
    accounting: accountFor(snapshot, { tables, unrecognised, facts }),
    identity,
    ...(documentKind && { documentKind }),
    catalogue,
    profile: profileFor(workbook, settings),
    nature: { decidedBy: "unknown", evidence: [] },
    targets: forms.filter((form) => !isSelfAssessment(form)),
  };
  return { ...book, nature: judgeNature(book, settings) };
}

/** The province the user chose, or the one the workbook looks like. */
function profileFor(workbook: RecognisedWorkbook, { profile, ownProfiles = [] }: Settings): RegionProfile {
  const { readable, tables, documentKind } = workbook;
  const own = ownProfiles.flatMap((file) => {
    const read = readProfile(file);
    return "profile" in read ? [read.profile] : [];
  });
  const all = [...own, ...PROFILES.filter(({ id }) => own.every((each) => each.id !== id))];
  const region =
    profile === "auto"
      ? recogniseRegion(readable, tables, all, profileOf("national"))
      : (all.find(({ id }) => id === profile) ?? profileOf("national"));
  return documentKind === "final-accounts" ? { ...region, ...finalAccounts } : region;
}
