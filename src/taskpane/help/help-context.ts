import { createContext, useContext } from "react";

/** Opens the help at a section: the id of a heading of the manuals, or the code of a rule. */
export const HelpContext = createContext<(section: string) => void>(() => {});

export const useHelp = (): ((section: string) => void) => useContext(HelpContext);

/** Where the help opens from each tab: the chapter of 单位操作手册 about what one is doing. */
export const CHAPTER_OF_TAB: Readonly<Record<string, string>> = {
  check: "校验",
  narrate: "说明",
  text: "文字核对",
  targets: "绩效",
  settings: "设置",
};
