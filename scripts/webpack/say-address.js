/**
 * Says where the page is as soon as it answers: the server listens and the first build has ended. Parts of a webpack
 * configuration.
 */
function sayAddress(address, say = (line) => process.stdout.write(`${line}\n`)) {
  const waitsFor = new Set(["listening", "built"]);
  const happened = (what) => {
    if (waitsFor.delete(what) && waitsFor.size === 0) say(`\n${address}\n(Ctrl+C ends it)`);
  };
  return {
    plugin: {
      apply: (compiler) =>
        compiler.hooks.done.tap("SayAddress", (stats) => {
          if (!stats.hasErrors()) happened("built");
        }),
    },
    onListening: () => happened("listening"),
  };
}

module.exports = { sayAddress };
