import type { RegionProfile } from "../model/profile";
import { fujian } from "./fujian";
import { jiangxi } from "./jiangxi";
import { national } from "./national";
import { ningxia } from "./ningxia";
import { shaanxi } from "./shaanxi";

const LIST = [national, fujian, jiangxi, ningxia, shaanxi] as const;

/** Every profile; the common core first. */
export const PROFILES: readonly RegionProfile[] = LIST;

export type ProfileId = (typeof LIST)[number]["id"];

export const profileOf = (id: string): RegionProfile => PROFILES.find((profile) => profile.id === id) ?? national;
