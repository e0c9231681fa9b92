import { type Emulated, identity, pascal } from "./emulated";
import { NotEmulated } from "./host-error";

/** Answers a load: the asked properties, by path ("protection/protected"), of an object or of every item. */
export function query(target: Emulated, select: readonly string[]): Readonly<Record<string, unknown>> {
  const { items } = target.parts;
  if (!items) return { ...identity(target), ...node(target, select) };
  // items without an id, unless it was asked for: a client that does not ask has to find them by position
  return { ...identity(target), _Items: items().map((item) => node(item, select)) };
}

function node(object: Emulated, select: readonly string[]): Readonly<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of select.length > 0 ? select : ["*"]) {
    const [head = "", ...rest] = path.split("/");
    if (head === "$none") continue;
    if (head === "*" || head === "$all") Object.assign(answer, lightProperties(object));
    else if (object.parts.properties?.[pascal(head)])
      answer[pascal(head)] = object.parts.properties[pascal(head)]?.read();
    else if (object.parts.children?.[pascal(head)])
      deeper.set(pascal(head), [...(deeper.get(pascal(head)) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    else throw new NotEmulated(`${object.kind}.${head} in a load`);
  }
  for (const [name, paths] of deeper) {
    const child = object.parts.children?.[name]?.() ?? null;
    answer[name] =
      child &&
      query(
        child,
        paths.map((path) => path.replace(/^items\//, "")),
      );
  }
  return answer;
}

const lightProperties = ({ parts }: Emulated): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(parts.properties ?? {})
      .filter(([, { isHeavy }]) => !isHeavy)
      .map(([name, { read }]) => [name, read()]),
  );
