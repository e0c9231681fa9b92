import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";

/** What the test of a rule says about it: names of its cases, and a message for each case that is reported. */
export interface RuleCases {
  readonly valid: readonly string[];
  readonly skipped: readonly string[];
  readonly invalid: readonly { readonly name: string; readonly messages: readonly string[] }[];
}

/** Reads the cases of `testRule(rule, { valid, skipped, invalid })` from a test file; undefined when there are none. */
export function casesIn(file: string): RuleCases | undefined {
  if (!existsSync(file)) return undefined;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
  const cases = findCases(source);
  if (!cases) return undefined;
  return {
    valid: namesOf(member(cases, "valid")),
    skipped: namesOf(member(cases, "skipped")),
    invalid: entriesOf(member(cases, "invalid")).map(([name, value]) => ({ name, messages: messagesIn(value) })),
  };
}

/** The harnesses differ in name only: the rule first, then its cases. */
function findCases(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isCallExpression(node)) {
    const [rule, cases] = node.arguments;
    const isRule = rule && ts.isIdentifier(rule) && rule.text === "rule";
    if (isRule && cases && ts.isObjectLiteralExpression(cases) && member(cases, "invalid")) return cases;
  }
  return ts.forEachChild(node, findCases);
}

const nameOf = (property: ts.ObjectLiteralElementLike): string | undefined =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
    ? property.name.text
    : undefined;

function entriesOf(node: ts.Expression | undefined): readonly (readonly [string, ts.Expression])[] {
  if (!node || !ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => {
    const name = nameOf(property);
    return name !== undefined && ts.isPropertyAssignment(property) ? [[name, property.initializer] as const] : [];
  });
}

const member = (node: ts.Expression, wanted: string): ts.Expression | undefined =>
  entriesOf(node).find(([name]) => name === wanted)?.[1];

const namesOf = (node: ts.Expression | undefined): readonly string[] => entriesOf(node).map(([name]) => name);

/** The literal messages of the findings a case expects. */
function messagesIn(invalid: ts.Expression): readonly string[] {
  const findings = member(invalid, "findings");
  if (!findings || !ts.isArrayLiteralExpression(findings)) return [];
  return findings.elements.flatMap((element) => {
    const text = literalText(member(element, "message"));
    return text === undefined ? [] : [text];
  });
}

function literalText(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [literalText(node.left), literalText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
