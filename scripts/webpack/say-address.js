/**
 * Says where the page is as soon as it answers: the server listens and the first build has ended. Parts of a webpack
 * configuration; the server's own words and the list of what was built would stand around it, so `quiet` leaves them out.
 */
function sayAddress(address, say = (line) => process.stdout.write(`${line}\n`)) {
  const waitsFor = new Set(["listening", "built"]);
  const happened = (what) => {
    if (waitsFor.delete(what) && waitsFor.size === 0) say(`\n${address}\n(Ctrl+C ends it)`);
  };
  return {
    plugin: {
      apply: (compiler) => {
        say("Building the page; its address follows as soon as it answers.");
        compiler.hooks.done.tap("SayAddress", (stats) => {
          if (!stats.hasErrors()) happened("built");
        });
      },
    },
    quiet: { stats: "errors-warnings", infrastructureLogging: { level: "warn" } },
    onListening: () => happened("listening"),
  };
}

module.exports = { sayAddress };
