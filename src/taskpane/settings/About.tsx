import { Facts } from "../check/Facts";
import { useServices } from "../services";
import { PRODUCT } from "../strings";
import { usePane } from "../use-pane";
import { SETTINGS } from "./strings";

/** Versions, as far as a user or a maintainer asks for them. */
export function About() {
  const { about, rules } = useServices();
  const { checked } = usePane().state;
  return (
    <Facts
      facts={[
        [SETTINGS.version, `${PRODUCT} ${about.version}`],
        [SETTINGS.place, about.place],
        [SETTINGS.ruleCount, SETTINGS.rulesInUse(rules.length)],
        [SETTINGS.profile, checked?.review.profile.name ?? SETTINGS.notChecked],
      ]}
    />
  );
}
