import {
  FATE_WORDS,
  type Ledger,
  type LedgerFinding,
  type LedgerUnit,
  openCounts,
  STATE_WORDS,
  stateOf,
} from "../../model/ledger";
import { largest } from "../../model/extremes";
import { SEVERITY_WORDS } from "../../model/finding";
import { type RuleOf, talliesOf } from "./by-rule";
import { type UnitColumn, unitColumns, worstFirst } from "./columns";
import { elementOf, markup, type Markup } from "./markup";
import { PAGE_SCRIPT } from "./page-script";
import { PAGE_STYLE } from "./page-style";
import { placesText, placeText } from "./places";
import { headLines } from "./head-lines";
import { type LedgerOptions, MOST_LISTED } from "./options";

/** The hash of a text as a policy names it: "'sha256-…'". */
export type HashOf = (text: string) => string;

/**
 * The overview as one page that needs nothing else: no script but its own runs, nothing is fetched. Every text of a
 * workbook is escaped by the way the page is written.
 */
export function ledgerPage(ledger: Ledger, options: LedgerOptions, hashOf: HashOf): string {
  // the policy names them by their hashes, so not a blank may be added
  const policy = `default-src 'none'; script-src ${hashOf(PAGE_SCRIPT)}; style-src ${hashOf(PAGE_STYLE)}; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>预算公开审核汇总</title>
${elementOf("style", PAGE_STYLE)}
</head>
<body>
<header><h1>预算公开审核汇总</h1>${headLines(ledger).map((line) => markup`<p>${line}</p>`)}</header>
<main>
${chart(ledger, options.ruleOf)}
<section aria-labelledby="units-title">
<h2 id="units-title">各单位</h2>
${filters(ledger)}
${unitTable(ledger, options)}
</section>
${across(ledger, options.ruleOf)}
${unread(ledger)}
</main>
${elementOf("script", PAGE_SCRIPT)}
</body>
</html>
`;
  return page.text;
}

/** So many rules stand in the picture; the others follow when it is opened. */
const BARS = 10;

/** Bars of the rules with most units, each with its numbers in words. */
function chart(ledger: Ledger, ruleOf: RuleOf): Markup {
  const tallies = talliesOf(ledger);
  if (tallies.length === 0) return markup`<p class="good">已评估的规则没有发现问题。</p>`;
  const most = largest(tallies.map(({ units }) => units));
  const bar = ({ code, severity, units, findings }: (typeof tallies)[number]): Markup =>
    markup`<li><button type="button" class="bar" data-rule="${code}"><span class="word ${severity}">${SEVERITY_WORDS[severity]}</span><span class="name">${code} ${ruleOf(code)?.title}</span><meter min="0" max="${most}" value="${units}">${units}</meter><span class="number">${units} 个单位 ${findings} 条</span></button></li>`;
  const rest = tallies.slice(BARS);
  return markup`<section aria-labelledby="rules-title"><h2 id="rules-title">哪些规则问题多（点一条只看有这个问题的单位）</h2>
<ol class="bars">${tallies.slice(0, BARS).map(bar)}</ol>
${rest.length > 0 ? markup`<details><summary>其余 ${rest.length} 条规则</summary><ol class="bars">${rest.map(bar)}</ol></details>` : undefined}
</section>`;
}

function filters({ units }: Ledger): Markup {
  const states = Object.entries(STATE_WORDS).flatMap(([state, word]) => {
    const count = units.filter((unit) => stateOf(unit) === state).length;
    return count > 0
      ? [markup`<button type="button" data-state="${state}" aria-pressed="false">${word} ${count}</button>`]
      : [];
  });
  const withErrors = units.filter((unit) => openCounts(unit).error > 0).length;
  return markup`<div class="filters" role="toolbar" aria-label="筛选">
<label>查找 <input type="search" id="search" placeholder="单位、文件、问题、规则编号"></label>
<button type="button" data-level="error" aria-pressed="false">有错误 ${withErrors}</button>
${states}
<button type="button" id="all" hidden>全部显示</button>
<span id="shown" role="status"></span>
</div>`;
}

function unitTable(ledger: Ledger, options: LedgerOptions): Markup {
  const columns = unitColumns(ledger);
  const heads = columns.map(
    ({ heading, kind }) =>
      markup`<th scope="col" aria-sort="none"><button type="button" data-kind="${kind === "text" || kind === "file" || kind === "state" ? "text" : "number"}">${heading}</button></th>`,
  );
  return markup`<div class="wide"><table id="units"><thead><tr>${heads}</tr></thead>
${worstFirst(ledger.units).map((unit) => unitRows(unit, columns, options))}
</table></div>`;
}

/** The row of a unit and, behind it, its findings to be opened. */
function unitRows(unit: LedgerUnit, columns: readonly UnitColumn[], options: LedgerOptions): Markup {
  const rules = [...new Set(unit.findings.filter(({ waived }) => waived === undefined).map(({ code }) => code))].join(
    " ",
  );
  return markup`<tbody data-state="${stateOf(unit)}" data-errors="${openCounts(unit).error}" data-rules="${rules}">
<tr>${columns.map((column) => cellOf(column, unit, options))}</tr>
<tr class="more"><td colspan="${columns.length}">${findingsOf(unit, options)}</td></tr>
</tbody>`;
}

function cellOf(
  { kind, width, severity, of }: UnitColumn,
  unit: LedgerUnit,
  { pathOf, letterOf }: LedgerOptions,
): Markup {
  const value = of(unit);
  if (kind === "file") {
    const [path, letter] = [pathOf?.(unit.file), letterOf?.(unit)];
    return markup`<td class="w">${path === undefined ? value : markup`<a href="${uriOf(path)}">${value}</a>`}${letter === undefined ? undefined : markup` <a href="${uriOf(letter)}">退回意见</a>`}</td>`;
  }
  if (kind === "money")
    return markup`<td class="n">${typeof value === "number" ? value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",") : value}</td>`;
  if (kind === "severity")
    return markup`<td class="n"><span class="${value === 0 ? "none" : (severity ?? "")}">${value}</span></td>`;
  if (kind === "count") return markup`<td class="n">${value}</td>`;
  return markup`<td class="${width >= LONG_WORDS ? "w" : ""}">${value}</td>`;
}

/** From this width on a column holds names. */
const LONG_WORDS = 18;

/** Relative, whatever the names hold. */
const uriOf = (path: string): string => `./${path.split("/").map(encodeURIComponent).join("/")}`;

function findingsOf(unit: LedgerUnit, { ruleOf }: LedgerOptions): Markup {
  const { error, warning, info, waived } = openCounts(unit);
  const listed = unit.findings.slice(0, MOST_LISTED);
  const rest = unit.findings.length - listed.length;
  const settled = unit.settled ?? [];
  const title = `${unit.unitName ?? unit.file} 的问题：错误 ${error}，提醒 ${warning}，建议 ${info}，已核实 ${waived}`;
  return markup`<details><summary>${title}</summary>
<ol>${listed.map((finding) => findingItem(finding, ruleOf))}</ol>
${rest > 0 ? markup`<p>另有 ${rest} 条没有列出。</p>` : undefined}
${settled.length > 0 ? markup`<h3>上次的问题</h3><ul>${settled.map(({ code, message, outcome }) => markup`<li><b>${outcome === "solved" ? "已解决" : "无法判断"}</b> ${code} ${message}</li>`)}</ul>` : undefined}
${unit.rules.skipped.length > 0 ? markup`<details><summary>没有评估的规则 ${unit.rules.skipped.length} 条</summary><ul>${unit.rules.skipped.map(({ rule, reason }) => markup`<li>${rule} ${ruleOf(rule)?.title}：${reason}</li>`)}</ul></details>` : undefined}
</details>`;
}

function findingItem({ code, severity, message, cause, cells, waived, fate }: LedgerFinding, ruleOf: RuleOf): Markup {
  const level = waived === undefined ? severity : "none";
  const word = waived === undefined ? SEVERITY_WORDS[severity] : "已核实";
  return markup`<li data-rule="${code}"><span class="word ${level}">${word}</span>${fate === undefined ? undefined : markup` <i>${FATE_WORDS[fate]}</i>`} <b title="${ruleOf(code)?.title}">${code}</b> ${message}${cause} <small>${placesText(cells, 6)}${waived === undefined ? "" : `（核实理由：${waived}）`}</small></li>`;
}

function across({ across: review }: Ledger, ruleOf: RuleOf): Markup {
  if (!review) return markup``;
  const unjudged = [...review.skipped, ...review.notJudged];
  return markup`<section aria-labelledby="across-title"><h2 id="across-title">跨单位核对</h2>
${review.findings.length === 0 ? markup`<p class="good">没有发现问题。</p>` : markup`<ol class="across">${review.findings.map(({ code, severity, message, cells }) => markup`<li><span class="word ${severity}">${SEVERITY_WORDS[severity]}</span> <b title="${ruleOf(code)?.title}">${code}</b> ${message} <details><summary>${cells.length} 处</summary><ul>${cells.map((cell) => markup`<li>${placeText(cell)}</li>`)}</ul></details></li>`)}</ol>`}
${unjudged.length > 0 ? markup`<details><summary>没有条件核对的 ${unjudged.length} 项</summary><ul>${unjudged.map(({ rule, reason }) => markup`<li>${rule} ${ruleOf(rule)?.title}：${reason}</li>`)}</ul></details>` : undefined}
</section>`;
}

function unread({ unread: files }: Ledger): Markup {
  if (files.length === 0) return markup``;
  return markup`<section aria-labelledby="unread-title"><h2 id="unread-title">没有读取的文件 ${files.length} 个</h2>
<ul>${files.map(({ file, reason }) => markup`<li><b>${file}</b> ${reason}</li>`)}</ul></section>`;
}
