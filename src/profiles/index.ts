import type { RegionProfile } from "../model/profile";
import * as files from "./files/all";
import { readProfile } from "./from-file/read-profile";
import { fujian } from "./fujian";
import { jiangxi } from "./jiangxi";
import { national } from "./national";
import { ningxia } from "./ningxia";
import { shaanxi } from "./shaanxi";

export { readProfile } from "./from-file/read-profile";

/** A form that comes with the product as a file. */
function bundled(json: unknown): RegionProfile {
  const read = readProfile(json);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.profile;
}

/** Every profile; the common core first. */
export const PROFILES: readonly RegionProfile[] = [
  national,
  fujian,
  jiangxi,
  ningxia,
  shaanxi,
  ...Object.values(files).map(bundled),
];

export const profileOf = (id: string): RegionProfile => PROFILES.find((profile) => profile.id === id) ?? national;
