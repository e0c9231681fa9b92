import { bundledIndex } from "./entry-index";
import { normaliseName } from "./names";

let shared: ReadonlySet<string> | undefined;

/** True for a name that several items of the functional classification bear: 行政运行, 一般行政管理事务, 机关服务. */
export function isNameOfSeveral(name: string): boolean {
  shared ??= namesOfSeveral();
  return shared.has(normaliseName(name));
}

function namesOfSeveral(): ReadonlySet<string> {
  const codes = new Map<string, Set<string>>();
  for (const { level, code, name } of bundledIndex("functional").all) {
    if (level === "class") continue;
    const key = normaliseName(name);
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  return new Set([...codes].flatMap(([name, all]) => (all.size > 1 ? [name] : [])));
}
