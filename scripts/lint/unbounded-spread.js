const message =
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
].map((selector) => ({ selector, message }));

module.exports = { UNBOUNDED_SPREAD };
