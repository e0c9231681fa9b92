/** Every rule across workbooks, one line each, in the order of their codes. Codes are never used again. */
export { default as d10 } from "./d10-units-alike";
export { default as f07 } from "./f07-carried-over";
export { default as f15 } from "./f15-planned-as-published";
export { default as g18 } from "./g18-every-unit-has-published";
export { default as x24 } from "./x24-department-equals-units";
export { default as x27 } from "./x27-equals-approved";
export { default as y10 } from "./y10-last-year-as-published";
export { default as z01 } from "./z01-copied-text";
export { default as z02 } from "./z02-unit-twice";
export { default as z03 } from "./z03-far-from-last-year";
export { default as z04 } from "./z04-same-in-many-units";
