import type { RegionProfile } from "../model/profile";
import central from "./files/central.json";
import jiangsu from "./files/jiangsu.json";
import shanghai from "./files/shanghai-district.json";
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
  ...[shanghai, central, jiangsu].map(bundled),
];

export const profileOf = (id: string): RegionProfile => PROFILES.find((profile) => profile.id === id) ?? national;
