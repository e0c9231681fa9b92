/** What the page can do: search, filter by state, level and rule, sort by a column. It writes no markup. */
export const PAGE_SCRIPT = `
"use strict";
(() => {
  const table = document.getElementById("units");
  const units = [...table.tBodies].map((body) => ({ body, text: body.textContent.toLowerCase() }));
  const search = document.getElementById("search");
  const all = document.getElementById("all");
  const wanted = { state: "", level: "", rule: "" };
  const fits = ({ body, text }) =>
    (wanted.state === "" || body.dataset.state === wanted.state) &&
    (wanted.level === "" || body.dataset.errors !== "0") &&
    (wanted.rule === "" || body.dataset.rules.split(" ").includes(wanted.rule)) &&
    search.value.toLowerCase().split(/\\s+/).every((word) => text.includes(word));
  const show = () => {
    let shown = 0;
    for (const unit of units) {
      const isShown = fits(unit);
      unit.body.hidden = !isShown;
      if (isShown) shown += 1;
    }
    const isAll = shown === units.length;
    all.hidden = isAll;
    document.getElementById("shown").textContent = isAll ? "" : "显示 " + shown + " / " + units.length;
    for (const button of document.querySelectorAll("[data-state][aria-pressed]")) button.setAttribute("aria-pressed", String(button.dataset.state === wanted.state));
    for (const button of document.querySelectorAll("[data-level]")) button.setAttribute("aria-pressed", String(wanted.level !== ""));
    for (const button of document.querySelectorAll(".bar")) button.setAttribute("aria-pressed", String(button.dataset.rule === wanted.rule));
  };
  const toggle = (what, value) => {
    wanted[what] = wanted[what] === value ? "" : value;
    show();
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.id === "all") { wanted.state = wanted.level = wanted.rule = search.value = ""; show(); }
    else if (button.dataset.level) toggle("level", button.dataset.level);
    else if (button.classList.contains("bar")) { toggle("rule", button.dataset.rule); table.scrollIntoView({ block: "start" }); }
    else if (button.dataset.state) toggle("state", button.dataset.state);
    else if (button.closest("th")) sortBy(button.closest("th"), button.dataset.kind);
  });
  search.addEventListener("input", show);
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  function sortBy(head, kind) {
    const at = head.cellIndex;
    const isUp = kind === "number" ? head.ariaSort === "descending" : head.ariaSort !== "ascending";
    for (const each of head.parentElement.cells) each.ariaSort = each === head ? (isUp ? "ascending" : "descending") : "none";
    const valueOf = ({ body }) => body.rows[0].cells[at].textContent.trim();
    const numberOf = (unit) => { const text = valueOf(unit).replaceAll(",", ""); return text === "" ? -Infinity : Number(text); };
    const compare = kind === "number" ? (a, b) => numberOf(a) - numberOf(b) : (a, b) => collator.compare(valueOf(a), valueOf(b));
    for (const { body } of [...units].sort((a, b) => (isUp ? 1 : -1) * compare(a, b))) table.append(body);
  }
  for (const bar of document.querySelectorAll(".bar")) bar.setAttribute("aria-pressed", "false");
})();
`;
