import { OUTSIDE } from "./strings";

/** What the pane's address shows in a browser. */
export const OutsideWps = () => <p className="no-workbook">{OUTSIDE}</p>;
