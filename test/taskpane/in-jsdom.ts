/** How the pane is tested in jsdom. */
import { createDOMRenderer } from "@fluentui/react-components";
import { configure } from "@testing-library/react";
import { PATIENCE } from "../patience";

configure({
  asyncUtilTimeout: PATIENCE,
  // visibility needs no styles here
  defaultHidden: true,
  // the whole page with every failure would hide what failed
  getElementError: (message) => new Error((message ?? "").split("Here are the available roles")[0]),
});

/** Without a document it makes no style rules: with thousands of them jsdom needs seconds for one look-up by role. */
export const withoutStyles = createDOMRenderer();
