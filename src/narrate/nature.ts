import type { UnitNature } from "../model/settings";
import type { SectionQuestion } from "./gap-book";

/** What the user may answer, and what it means. */
export const NATURE_ANSWERS: Readonly<Record<string, UnitNature>> = {
  行政单位: "administrative",
  参公事业单位: "civil-service-managed",
  事业单位: "institution",
  部门: "mixed",
};

export const NATURE_QUESTION: SectionQuestion = {
  id: "choice:nature",
  kind: "choice",
  label: "单位性质",
  question: "本单位是行政单位、参公事业单位、事业单位，还是含多种单位的部门？（事业单位没有机关运行经费）",
  choices: ["行政单位", "参公事业单位", "事业单位", "部门"],
  quickPicks: Object.keys(NATURE_ANSWERS).map((each) => ({ label: each, text: each })),
};
