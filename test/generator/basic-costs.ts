import type { Fund } from "../../src/model/subject";
import type { Field } from "./codes";
import type { Purse } from "./purse";

/** Yuan a head and year, roughly; nobody's real pay. */
const PAY: readonly (readonly [economic: string, least: number, most: number, always: boolean])[] = [
  ["30101", 30_000, 60_000, true],
  ["30102", 20_000, 50_000, true],
  ["30103", 10_000, 60_000, true],
  ["30106", 1_000, 4_000, false],
  ["30112", 200, 1_500, true],
  ["30114", 200, 2_000, false],
  ["30199", 500, 20_000, false],
  ["30305", 100, 3_000, false],
  ["30307", 100, 2_000, false],
  ["30309", 50, 500, false],
  ["30399", 50, 3_000, false],
];

const OFFICE: readonly (readonly [economic: string, least: number, most: number])[] = [
  ["30201", 500, 8_000],
  ["30202", 100, 2_000],
  ["30204", 20, 100],
  ["30205", 50, 500],
  ["30206", 100, 2_500],
  ["30207", 100, 2_000],
  ["30208", 100, 2_500],
  ["30209", 100, 4_000],
  ["30211", 300, 5_000],
  ["30212", 100, 2_000],
  ["30213", 100, 3_000],
  ["30214", 100, 3_000],
  ["30215", 50, 1_500],
  ["30216", 50, 1_500],
  ["30217", 50, 800],
  ["30226", 100, 3_000],
  ["30227", 100, 3_000],
  ["30228", 500, 2_000],
  ["30229", 300, 1_800],
  ["30231", 200, 3_500],
  ["30239", 500, 6_000],
  ["30240", 10, 100],
  ["30299", 100, 4_000],
  ["31002", 100, 3_000],
];

/** What it costs to keep the unit running: pay, insurance, housing, office. */
export function spendOnRunning(purse: Purse, { running }: Field, heads: number): void {
  const { random } = purse;
  const basic = (functional: string, economic: string, least: number, most: number): void =>
    purse.spend(purse.amount(least * heads, most * heads), { functional, economic, nature: "basic" });
  for (const [economic, least, most, always] of PAY) {
    if (always || random.chance(0.35)) basic(running, economic, least, most);
  }
  if (purse.nature === "institution") basic(running, "30107", 15_000, 50_000);
  for (const [economic, least, most] of random.some(OFFICE, random.integer(3, OFFICE.length))) {
    basic(running, economic, least, most);
  }
  spendOnInsurance(purse, running, heads);
  spendOnHousing(purse, running, heads);
  spendOnRetired(purse, heads);
}

/** 养老, 年金 and 医疗: items of their own, except where a region leaves 医疗 in the running item. */
function spendOnInsurance(purse: Purse, running: string, heads: number): void {
  const { random } = purse;
  const pension = purse.amount(8_000 * heads, 18_000 * heads);
  purse.spend(pension, { functional: "2080505", economic: "30108", nature: "basic" });
  if (random.chance(0.8)) {
    purse.spend(purse.share(pension, 0.5), { functional: "2080506", economic: "30109", nature: "basic" });
  }
  const isOwnItem = random.chance(0.8);
  const medical = purse.nature === "institution" ? "2101102" : "2101101";
  const basic = (functional: string, economic: string, most: number): void =>
    purse.spend(purse.amount((most / 3) * heads, most * heads), {
      functional: isOwnItem ? functional : running,
      economic,
      nature: "basic",
    });
  basic(medical, "30110", 6_000);
  if (purse.nature !== "institution" || random.chance(0.4)) basic("2101103", "30111", 3_000);
}

function spendOnHousing(purse: Purse, running: string, heads: number): void {
  const { random } = purse;
  const isOwnItem = random.chance(0.85);
  const fund = isOwnItem ? "2210201" : running;
  purse.spend(purse.amount(8_000 * heads, 15_000 * heads), { functional: fund, economic: "30113", nature: "basic" });
  if (!isOwnItem) return;
  for (const functional of ["2210202", "2210203"]) {
    if (random.chance(0.35)) {
      purse.spend(purse.amount(500 * heads, 6_000 * heads), { functional, economic: "30102", nature: "basic" });
    }
  }
}

/** 离退休: pensions in 303, what is spent on their care in 302. */
function spendOnRetired(purse: Purse, heads: number): void {
  const { random } = purse;
  if (!random.chance(0.6)) return;
  const functional = purse.nature === "institution" ? "2080502" : "2080501";
  for (const [economic, most] of [
    ["30301", 2_000],
    ["30302", 4_000],
    ["30299", 400],
  ] as const) {
    if (economic === "30302" || random.chance(0.5)) {
      purse.spend(purse.amount(100 * heads, most * heads), { functional, economic, nature: "basic" });
    }
  }
  if (random.chance(0.2)) {
    purse.spend(purse.amount(100 * heads, 2_000 * heads), {
      functional: "2080801",
      economic: "30304",
      nature: "basic",
    });
  }
}

const ORGANS_MONEY: readonly Fund[] = ["other", "surplus"];
const OWN_MONEY: readonly Fund[] = ["special-account", "business", "superior", "subordinate", "other", "surplus"];

/** Money that is not from the treasury: part of the running costs, business of one's own, transfers. */
export function spendOwnMoney(purse: Purse, { running }: Field, heads: number): void {
  const { random } = purse;
  const isInstitution = purse.nature === "institution";
  const funds = random.some(isInstitution ? OWN_MONEY : ORGANS_MONEY, random.integer(1, 3));
  for (const fund of funds) {
    for (const economic of random.some(["30101", "30107", "30201", "30217", "30226", "30299", "31002"], 3)) {
      if (economic === "30107" && !isInstitution) continue;
      const source = fund === "surplus" ? "surplus" : "current";
      purse.spend(purse.amount(100 * heads, 8_000 * heads), {
        functional: running,
        economic,
        nature: "basic",
        fund,
        source,
      });
    }
  }
  if (!isInstitution || !funds.includes("business")) return;
  const share = (functional: string, economic: string): void =>
    purse.spend(purse.amount(500 * heads, 3_000 * heads), { functional, economic, nature: "basic", fund: "business" });
  if (random.chance(0.4)) share("2080505", "30108");
  if (random.chance(0.3)) {
    for (const economic of ["30201", "30226", "30299"]) {
      purse.spend(purse.amount(100 * heads, 4_000 * heads), {
        functional: running,
        economic,
        nature: "operating",
        fund: "operating",
      });
    }
  }
  for (const nature of ["to-superior", "to-subordinate"] as const) {
    if (random.chance(0.2)) {
      purse.spend(purse.amount(100 * heads, 2_000 * heads), {
        functional: running,
        economic: "30299",
        nature,
        fund: "business",
      });
    }
  }
}
