export { approvedAmounts } from "./approved";
export { listOfCsv, listOfSheet, type ListRows } from "./list-rows";
export { unitEntries } from "./units";
