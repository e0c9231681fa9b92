import type { RegionProfile } from "../model/profile";
import { fujian } from "./fujian";
import { jiangxi } from "./jiangxi";
import { national } from "./national";
import { ningxia } from "./ningxia";
import { shaanxi } from "./shaanxi";

/** Every profile; the common core first. */
export const PROFILES: readonly RegionProfile[] = [national, fujian, jiangxi, ningxia, shaanxi];

export const profileOf = (id: string): RegionProfile => PROFILES.find((profile) => profile.id === id) ?? national;
