import { readSettings } from "../settings.ts";
import { runHere } from "../supervision.ts";
import { onlyArgument, UsageError, type Verb } from "./verb.ts";

export const startPart: Verb = {
  name: "start",
  usage: "start public|desk",
  summary: "Start the public site or the desk alone, to run them on different machines.",
  help: `Settings come from the environment (README). The desk brings the database up to date before it listens; the
public site only checks, and on PostgreSQL wants PUBLIC_DATABASE_URL, the address that
\`posoka database public-url\` prints.`,
  async run(words) {
    const part = onlyArgument(words, "public|desk");
    const settings = readSettings(process.env);
    if (part === "public") {
      if ("url" in settings.database && !settings.publicDatabaseUrl) {
        throw new UsageError("PUBLIC_DATABASE_URL is missing: print it with `posoka database public-url`.");
      }
      const { startPublic } = await import("../public.ts");
      const { port } = await runHere(() => startPublic(settings));
      if (!process.send) console.log(`Public site: http://${settings.host}:${port}`);
    } else if (part === "desk") {
      if (!process.send) {
        const { prepareDatabase } = await import("../preparation.ts");
        await prepareDatabase(settings, (text) => console.log(text));
      }
      const { startDesk } = await import("../desk.ts");
      const { port } = await runHere(() => startDesk(settings, (text) => console.log(text)));
      if (!process.send) console.log(`Desk: http://${settings.host}:${port}`);
    } else {
      throw new UsageError(`There is no part "${part}".`);
    }
    return 0;
  },
};
