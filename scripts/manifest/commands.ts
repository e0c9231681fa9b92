import { type Rule, named, problem } from "./problem";
import { all, child } from "./xml-tree";

/** A button either opens the pane or runs a function; each needs its own children and nothing of the other. */
export const actions: Rule = (root) =>
  all(root, "Action").flatMap((action) => {
    const { type } = action.attributes;
    const has = (name: string) => child(action, name) !== undefined;
    const isWhole =
      (type === "ShowTaskpane" && has("SourceLocation") && !has("FunctionName")) ||
      (type === "ExecuteFunction" && has("FunctionName") && !has("SourceLocation"));
    return isWhole
      ? []
      : [
          problem(
            "action",
            action,
            `The action of ${named(action.parent ?? action)} is neither a pane nor a function.`,
          ),
        ];
  });

export const functions: Rule = (root, surroundings) => {
  const names = all(root, "FunctionName");
  const unknown = names.filter(({ text }) => !surroundings.functions.includes(text));
  const [first] = names;
  return [
    ...unknown.map((element) => problem("function-name", element, `The code has no ribbon command “${element.text}”.`)),
    ...(first && all(root, "FunctionFile").length === 0
      ? [problem("function-file", first, "A function needs a <FunctionFile> to run in.")]
      : []),
  ];
};

/** All buttons share one pane; without an id each would open another. */
export const oneTaskPane: Rule = (root) => {
  const panes = all(root, "Action").filter(({ attributes }) => attributes["type"] === "ShowTaskpane");
  const [first] = panes;
  const id = first && child(first, "TaskpaneId")?.text;
  return panes
    .filter((action) => !child(action, "TaskpaneId")?.text || child(action, "TaskpaneId")?.text !== id)
    .map((action) =>
      problem("task-pane-id", action, `${named(action.parent ?? action)} would open a pane of its own.`),
    );
};

export const controlIds: Rule = (root) => {
  const elements = all(root).filter(({ name }) => name === "Control" || name === "Group");
  return elements
    .filter(({ attributes: { id = "" } }, index) => {
      const isTaken = elements.slice(0, index).some((other) => other.attributes["id"] === id);
      return id === "" || id.length > 125 || isTaken;
    })
    .map((element) => problem("control-id", element, `${named(element)} needs an id of its own.`));
};

/** A shared runtime is reported to lose the undo list and to open blank panes (office-js #2802, #2716). */
export const noSharedRuntime: Rule = (root) => [
  ...all(root, "Runtimes").map((element) => problem("runtime", element, "No shared runtime: see docs/excel-host.md.")),
  ...all(root, "Set")
    .filter(({ attributes }) => attributes["Name"] === "SharedRuntime")
    .map((element) => problem("runtime", element, "No requirement of a shared runtime: see docs/excel-host.md.")),
];
