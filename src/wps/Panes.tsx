import { Activity, useEffect, useState } from "react";
import { Pane } from "../taskpane/Pane";
import { PANELS } from "../taskpane/panels";
import type { PaneServices } from "../taskpane/services";
import { NO_WORKBOOK } from "./strings";

/** The workbook in front. */
interface Front {
  /** Its name with its folder. */
  readonly key: string;
  /** Asked for once. */
  readonly services: () => PaneServices;
}

interface PanesProps {
  /** Tells of the workbook in front, now and whenever it changes; undefined where none is open. The result stops it. */
  readonly follow: (tell: (front: Front | undefined) => void) => () => void;
}

/**
 * WPS has one pane for all workbooks. Each workbook gets a pane of its own, and only that of the workbook in front is
 * shown; the others keep what was found and typed.
 */
export function Panes({ follow }: PanesProps) {
  const [front, setFront] = useState<string>();
  const [panes, setPanes] = useState<readonly { readonly key: string; readonly services: PaneServices }[]>([]);
  useEffect(
    () =>
      follow((book) => {
        setFront(book?.key);
        if (!book) return;
        const { key, services } = book;
        setPanes((open) => (open.some((each) => each.key === key) ? open : [...open, { key, services: services() }]));
      }),
    [follow],
  );
  return (
    <>
      {front === undefined && <p className="no-workbook">{NO_WORKBOOK}</p>}
      {panes.map(({ key, services }) => (
        <Activity key={key} mode={key === front ? "visible" : "hidden"}>
          <Pane services={services} panels={PANELS} />
        </Activity>
      ))}
    </>
  );
}
