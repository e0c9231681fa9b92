export { readTargets } from "./read-targets";
export { parseValue, printValue } from "./value/parse-value";
