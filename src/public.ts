import { completeLanguages } from "./core/language.ts";
import { demoNotice, isDemo } from "./demo-mark.ts";
import { watchPublications } from "./newsroom/published.ts";
import { openPublicDatabase, requireMigrations } from "./platform/db/index.ts";
import { assemble, listen, openLog, PageKeeper, securityHeaders } from "./platform/http/index.ts";
import { migrations, publicTables } from "./schema.ts";
import type { Settings } from "./settings.ts";
import type { Site } from "./site/index.ts";
import { publicRoutes } from "./site/pages/all.ts";
import { errorPage } from "./site/pages/error.tsx";
import type { Running } from "./supervision.ts";
import { openAssets } from "./ui/assets.ts";
import { sayAboveEveryPage } from "./ui/document.tsx";

/** Bytes of compressed pages, feeds and pictures the public process keeps in memory. */
const keptBytes = 24_000_000;

/** How long a reader may see a page from before a publication, in ms. */
const publicationDelay = 200;

/** Puts the public site together and starts it. It holds no key and sees only what is published. */
export async function startPublic(settings: Settings): Promise<Running> {
  const place = settings.publicDatabaseUrl ? { url: settings.publicDatabaseUrl } : settings.database;
  if (isDemo(settings)) sayAboveEveryPage(demoNotice);
  const database = openPublicDatabase(place, publicTables);
  await requireMigrations(database, migrations);

  const log = openLog("public", settings.logLevel);
  const keeper = new PageKeeper(keptBytes);
  const site: Site = {
    query: database.query,
    assets: openAssets(),
    origin: settings.publicUrl,
    languages: completeLanguages,
    trialLanguages: settings.trialLanguages,
    now: () => new Date(),
  };
  const app = assemble({
    routes: publicRoutes(site),
    headers: securityHeaders(settings.publicUrl, "no-referrer"),
    log,
    origin: settings.publicUrl,
    keeper,
    errorPage: (refusal, context, requestId) => errorPage(site, refusal, context, requestId),
  });
  const unwatch = watchPublications(database.query, publicationDelay, () => keeper.forgetAll());
  const { port, stop } = await listen(app, { host: settings.host, port: settings.port }, keeper).catch(
    async (error: unknown) => {
      // Left watching, the process would stay alive without ever answering.
      unwatch();
      await database.close();
      throw error;
    },
  );
  return {
    port,
    async stop() {
      unwatch();
      await stop();
      log.info({ fromMemory: keeper.counts }, "stopped");
      await database.close();
    },
  };
}
