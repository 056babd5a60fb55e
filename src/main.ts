import { startBoth } from "./both.ts";

/** `npm start` */
startBoth(process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
