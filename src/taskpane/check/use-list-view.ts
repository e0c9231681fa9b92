import { useDeferredValue, useState } from "react";
import type { GroupBy, ListOptions, ShownFindings } from "../findings-view";

/** What the user chose to see of the list. */
export interface ListView {
  readonly options: ListOptions;
  /** The words as they are being typed; the list follows a moment later. */
  readonly search: string;
  readonly onShow: (shown: ShownFindings) => void;
  readonly onGroupBy: (groupBy: GroupBy) => void;
  readonly onSearch: (search: string) => void;
  readonly onToggleGroup: (key: string) => void;
  /** Shows everything again. */
  readonly onReset: () => void;
}

export function useListView(): ListView {
  const [shown, onShow] = useState<ShownFindings>("all");
  const [groupBy, onGroupBy] = useState<GroupBy>("table");
  const [search, onSearch] = useState("");
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  return {
    options: { shown, groupBy, search: useDeferredValue(search), collapsed },
    search,
    onShow,
    onGroupBy,
    onSearch,
    onToggleGroup: (key) => setCollapsed((before) => toggled(before, key)),
    onReset: () => {
      onShow("all");
      onSearch("");
    },
  };
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
