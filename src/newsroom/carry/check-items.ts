import type { Database } from "../../platform/db/index.ts";
import { type AnyShared, relationsOf } from "../content/item.ts";
import { normalizeOldAddress } from "../publishing/addresses.ts";
import type { Problem } from "./problems.ts";
import type { CarriedItem } from "./read-folder.ts";

/** What no file can know by itself: whether the items fit together and with what the database already holds. */
export async function checkItems(database: Database, items: readonly CarriedItem[]): Promise<Problem[]> {
  return [
    ...(await brokenRelations(database, items)),
    ...(await sharedAddresses(database, items)),
    ...picturesWithoutWords(items),
  ];
}

async function brokenRelations(database: Database, items: readonly CarriedItem[]): Promise<Problem[]> {
  const known = new Set(items.map(({ id }) => id as string));
  for (const { id } of await database.query.selectFrom("content_item").select("id").execute()) known.add(id);
  return items.flatMap((item) =>
    relationsOf({ type: item.type, shared: item.shared.understood } as AnyShared)
      .filter(({ target }) => !known.has(target))
      .map(({ kind, target }) => ({
        ...placeOf(item, kind in item.shared.written ? kind : `${kind}s`, target),
        message: `there is no ${target}`,
      })),
  );
}

/** Two items cannot share an old address: the link could lead to only one of them. */
async function sharedAddresses(database: Database, items: readonly CarriedItem[]): Promise<Problem[]> {
  const carried = new Set(items.map(({ id }) => id as string));
  const rows = await database.query.selectFrom("old_address").selectAll().execute();
  const holders = new Map(
    rows.filter(({ item_id }) => !carried.has(item_id)).map((row) => [row.path, row.item_id]),
  );
  return items.flatMap((item) =>
    item.shared.understood.oldAddresses.flatMap((address) => {
      const path = normalizeOldAddress(address);
      const holder = holders.get(path);
      holders.set(path, item.id);
      if (!holder) return [];
      return [
        { ...placeOf(item, "oldAddresses", address), message: `${address} already leads to ${holder}` },
      ];
    }),
  );
}

/** A reader who cannot see a picture is told what it shows, unless it shows nothing that matters. */
function picturesWithoutWords(items: readonly CarriedItem[]): Problem[] {
  return items.flatMap(({ folder, shared, translations }) => {
    if (!("decorative" in shared.understood) || shared.understood.decorative) return [];
    return translations
      .filter(({ fields }) => !("alt" in fields.understood) || !fields.understood.alt)
      .map(({ language }) => ({
        file: `${folder}/${language}.md`,
        line: 1,
        field: "alt",
        message: "is missing: say what the picture shows, or mark it decorative in item.yaml",
      }));
  });
}

/** The file, line and field in which an item names something, alone or in a list. */
function placeOf({ folder, shared }: CarriedItem, field: string, named: string): Omit<Problem, "message"> {
  const written = shared.written[field];
  const at = Array.isArray(written)
    ? written.findIndex((value) => value === named || named.endsWith(`/${value}`))
    : -1;
  return { file: `${folder}/item.yaml`, line: shared.lineOf(at < 0 ? [field] : [field, at]), field };
}
