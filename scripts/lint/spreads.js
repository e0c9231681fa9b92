const ARGUMENTS =
  "Spread items become arguments, and beyond some 120,000 of them the call throws: use largest, smallest (model/extremes), append (model/append) or sumFen (model/money).";

/**
 * Calls that take as many arguments as a list has items. A payroll sheet of 130,000 cells once ended a whole batch in
 * Math.min(...columns).
 */
const UNBOUNDED_SPREAD = [
  "CallExpression[callee.object.name='Math'] > SpreadElement.arguments",
  "CallExpression[callee.property.name=/^(push|unshift|splice|concat|fromCharCode|fromCodePoint)$/] > SpreadElement.arguments",
  "CallExpression[callee.name='addFen'] > SpreadElement.arguments",
  "CallExpression[callee.property.name='apply'][callee.object.object.name=/^(Math|String)$/]",
].map((selector) => ({ selector, message: ARGUMENTS }));

/** Fields in braces of their own inside an object: so much fits into a line, and it means nothing else. */
const SPREAD_FIELDS = {
  selector: "ObjectExpression > SpreadElement > ObjectExpression",
  message: "Write the fields by themselves: what is spread is an object that something else made.",
};

const SPREADS = [...UNBOUNDED_SPREAD, SPREAD_FIELDS];

module.exports = { SPREADS };
