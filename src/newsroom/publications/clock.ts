import type { Query } from "../../platform/db/index.ts";

/** How often anything has been published; changes exactly when readers may see something new. */
export async function publicationVersion(query: Query): Promise<number> {
  const row = await query
    .selectFrom("publication_clock")
    .select("version")
    .where("id", "=", 1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/**
 * Looks at the clock every `every` ms and says when it moved, and at the first look, since it may have moved before.
 * Returns how to stop.
 */
export function watchPublications(query: Query, every: number, moved: () => void): () => void {
  let known: number | undefined;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      const version = await publicationVersion(query);
      if (version !== known) moved();
      known = version;
    } catch {
      // A database that is away for a moment is looked at again next time; pages in memory stay good meanwhile.
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(look, every);
  void look();
  return () => clearInterval(timer);
}
