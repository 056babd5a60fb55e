import { deskErrorPage, entranceRoutes } from "./access/pages/entrance.tsx";
import { missingMigrations, openDatabase } from "./platform/db/index.ts";
import { assemble, listen, openLog, securityHeaders } from "./platform/http/index.ts";
import { DatabaseBehind } from "./public.ts";
import { migrations } from "./schema.ts";
import type { Settings } from "./settings.ts";
import type { Running } from "./supervision.ts";
import { openAssets } from "./ui/assets.ts";

/** Puts the desk together and starts it, on an origin of its own. */
export async function startDesk(settings: Settings): Promise<Running> {
  const database = openDatabase(settings.database);
  const missing = await missingMigrations(database, migrations);
  if (missing.length > 0) throw new DatabaseBehind(missing);
  const log = openLog("desk", settings.logLevel);
  const desk = { assets: openAssets(), publicUrl: settings.publicUrl };
  const app = assemble({
    routes: entranceRoutes(desk),
    headers: securityHeaders(settings.deskUrl.startsWith("https:")),
    log,
    origin: settings.deskUrl,
    errorPage: (refusal, context, requestId) => deskErrorPage(desk, refusal, context, requestId),
  });
  const { port, stop } = await listen(app, { host: settings.host, port: settings.deskPort });
  return {
    port,
    async stop() {
      await stop();
      await database.close();
    },
  };
}
