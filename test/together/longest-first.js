const Sequencer = require("@jest/test-sequencer").default;

/** A fresh machine does not know how long an entry takes; begun last, the longest would leave a worker idle. */
const LONGEST = ["product", "pane", "generated", "rooms"].map((entry) => `${entry}.test.ts`);

const rank = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(name));
  return place === -1 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }
};
