const net = require("node:net");

/**
 * Rejects with what to do, in one line without a stack, when another program listens at a port of this machine.
 * webpack-cli prints a configuration's error as it is.
 */
function requireFree(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", ({ code }) => {
      const problem = new Error(
        `Port ${port} cannot be used (${code}): the page may be open already from another terminal. End that one, then try again.`,
      );
      problem.stack = problem.message;
      reject(problem);
    });
    server.listen(port, "localhost", () => server.close(resolve));
  });
}

module.exports = { requireFree };
