/** The key under which edited forms are kept with the workbook. */
export { TARGETS_STATE as TARGETS_KEY } from "../../model/edited-form";
