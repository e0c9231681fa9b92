import { open, rename } from "node:fs/promises";
import { openOutput } from "../../src/hosts/disk/to-file";

/** A program that stops in the middle of writing the file it is given, says so, and waits to be killed. */
const [path = ""] = process.argv.slice(2);

const stopping: typeof open = async (...args) => {
  const file = await open(...args);
  file.writeFile = async () => {
    await file.write(new TextEncoder().encode("新的文件的前"));
    await file.sync();
    process.stdout.write("half");
    await new Promise(() => setInterval(() => undefined, 1_000));
  };
  return file;
};

const start = async (): Promise<void> => (await openOutput(path, [], { open: stopping, rename }))(new Uint8Array(10));
void start();
