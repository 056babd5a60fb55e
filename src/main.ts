import { enableCompileCache } from "node:module";

// Code that was compiled once is not compiled at every start: it lies in the machine's place for temporary files.
enableCompileCache();

/** `npm start` */
const { startBoth } = await import("./both.ts");
startBoth(process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
