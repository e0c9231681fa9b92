import { catalogueText } from "../../model/release";
import { Facts } from "../parts/Facts";
import { useServices } from "../services";
import { PRODUCT } from "../strings";
import { usePane } from "../use-pane";
import { SETTINGS } from "./strings";

/** Versions, as far as a user or a maintainer asks for them. */
export function About() {
  const { about } = useServices();
  const { checked, rules } = usePane().state;
  return (
    <Facts
      facts={[
        [SETTINGS.version, `${PRODUCT} ${about.release.version}`],
        [SETTINGS.date, about.release.date],
        [SETTINGS.catalogue, catalogueText(about.release)],
        [SETTINGS.place, about.place],
        [SETTINGS.ruleCount, SETTINGS.rulesInUse(rules.size)],
        [SETTINGS.profile, checked?.review.profile.name ?? SETTINGS.notChecked],
      ]}
    />
  );
}
