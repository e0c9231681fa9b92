import * as v from "valibot";
import { parseSentences } from "../../model/field-sentence";
import type { RegionProfile } from "../../model/profile";
import { ProfileFile } from "./profile-file";
import { profileFromFile } from "./profile-from-file";

/** A bureau's form read from its file, or what is wrong with the file: the place in it, and why. */
type ProfileReading =
  | { readonly profile: RegionProfile; readonly file: ProfileFile }
  | { readonly problems: readonly string[] };

export function readProfile(json: unknown): ProfileReading {
  const parsed = v.safeParse(ProfileFile, json);
  if (!parsed.success) return { problems: parsed.issues.map(problemOf) };
  const profile = profileFromFile(parsed.output);
  const problems = profile.narrative.outline.flatMap(({ heading, blocks = [] }) =>
    blocks.flatMap((block) =>
      block.block === "sentences" ? parseSentences(block.text).problems.map((each) => `“${heading}”：${each}`) : [],
    ),
  );
  return problems.length > 0 ? { problems } : { profile, file: parsed.output };
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "整个文件";
  if (issue.expected === "never") return `${path}：不认识这一项`;
  if (issue.received === "undefined") return `${path}：缺少这一项`;
  return !issue.message.startsWith("Invalid") ? `${path}：${issue.message}` : `${path}：写法不对（${issue.received}）`;
}
