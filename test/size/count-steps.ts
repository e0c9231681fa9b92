import { Session } from "node:inspector/promises";

/** Searches that walk a list inside of the engine, where no step of ours would be counted. */
const WALKS = ["includes", "indexOf", "lastIndexOf"] as const;

// code is only counted where it was loaded after this: import this file before everything that is to be counted
const session = new Session();
session.connect();
const isCounting = session
  .post("Profiler.enable")
  .then(() => session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true }));

/**
 * What some work gives, and how many steps of our own code it takes: every run of every block of every function below
 * src, as the engine counts them, and every item a search may walk over. Unlike time it is the same on a busy machine.
 */
export async function countSteps<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly steps: number }> {
  await isCounting;
  // what was counted until now is forgotten
  await session.post("Profiler.takePreciseCoverage");
  const { result, walked } = await countWalks(work);
  const { result: scripts } = await session.post("Profiler.takePreciseCoverage");
  const ours = scripts.filter(({ url }) => /[\\/]src[\\/]/.test(url) && !/node_modules/.test(url));
  const blocks = ours.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
  return { result, steps: blocks.reduce((sum, { count }) => sum + count, walked) };
}

async function countWalks<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly walked: number }> {
  let walked = 0;
  const own = WALKS.map((name) => ({ name, original: Array.prototype[name] }));
  for (const { name, original } of own) {
    Array.prototype[name] = function (this: unknown[], ...args: never[]): never {
      walked += this.length;
      return Reflect.apply(original, this, args) as never;
    };
  }
  const result = await work();
  for (const { name, original } of own) Object.assign(Array.prototype, { [name]: original });
  return { result, walked };
}
