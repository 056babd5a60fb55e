import { appendAuditLine, holdLog } from "../../platform/audit/index.ts";
import { type Change, isListed, type Query } from "../../platform/db/index.ts";
import { namesRules } from "../names/index.ts";
import type { People } from "../people.ts";
import { subjectOf } from "../permission/persons-for.ts";
import { fileAnew } from "./file-anew.ts";

/** So many records are filed in one transaction: others wait for no longer than a second. */
const atOnce = 200;

/** How many records are filed by rules of another version of the program, or not at all, and so may not be found. */
export async function countUnfiled(query: Query): Promise<number> {
  const { count } = await unfiled(query)
    .select((person) => person.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What whoever starts the desk is told when there are such records. */
export async function unfiledNote(query: Query): Promise<string | undefined> {
  const count = await countUnfiled(query);
  if (count === 0) return undefined;
  return `${count} records are filed by rules of another version and may not be found: run \`posoka names refile\`.`;
}

const unfiled = (query: Query) =>
  query
    .selectFrom("person")
    .where((person) =>
      person.not(
        person.exists(
          person
            .selectFrom("person_glance")
            .select("person_glance.no")
            .whereRef("person_glance.person_id", "=", "person.id")
            .where("person_glance.rules", "=", namesRules),
        ),
      ),
    );

/**
 * Files anew whom the present rules do not find: part by part, each its own transaction, so that it may be killed at any
 * moment and goes on where it was. The desk may go on working. Tells of each part how many are done. In the end what was
 * kept of sounds that nobody has any more is taken out. Gives how many were filed; the erased are passed over.
 */
export async function refileNames(people: People, say: (done: number) => void): Promise<number> {
  let done = 0;
  let after = "";
  for (;;) {
    const part = await people.database.change((change) => refilePart(change, people, after));
    if (part.last === undefined) break;
    after = part.last;
    done += part.filed;
    say(done);
  }
  await people.database.change(async (change) => {
    const lost = await forgetLostSounds(change, people);
    if (done + lost === 0) return;
    const noted = {
      actor: "system",
      role: "system",
      action: "names.refile",
      object: "registry:names",
    } as const;
    await appendAuditLine(change, noted, people.now);
  });
  return done;
}

async function refilePart(
  change: Change,
  people: People,
  after: string,
): Promise<{ readonly filed: number; readonly last: string | undefined }> {
  const found = await unfiled(change)
    .select("person.id")
    .where("person.id", ">", after)
    .orderBy("person.id")
    .limit(atOnce)
    .execute();
  const ids = found.map(({ id }) => id);
  const last = ids.at(-1);
  if (last === undefined) return { filed: 0, last };
  await holdPersons(change, people, ids);
  const [erased, there] = [
    ids.filter((id) => people.vault.isDestroyed(subjectOf(id))),
    ids.filter((id) => !people.vault.isDestroyed(subjectOf(id))),
  ];
  // What was filed of them before their key was destroyed.
  await change
    .deleteFrom("person_glance")
    .where(isListed(people.database.kind, "person_id", erased))
    .execute();
  if (there.length > 0) await fileAnew(change, people, there);
  return { filed: there.length, last };
}

/** So that nobody changes a name between its being read and its being filed. */
async function holdPersons(change: Change, { database: { kind } }: People, ids: readonly string[]) {
  if (kind === "sqlite") return;
  await change
    .selectFrom("person")
    .select("id")
    .where(isListed(kind, "id", ids))
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Takes out the keys of sounds that no record has; gives how many rows. Nobody files a new sound meanwhile. */
async function forgetLostSounds(change: Change, { database: { kind } }: People): Promise<number> {
  await holdLog(change, kind);
  const { numDeletedRows } = await change
    .deleteFrom("name_sound_key")
    .where((key) =>
      key.not(
        key.exists(
          key
            .selectFrom("person_name_key")
            .select("person_name_key.no")
            .whereRef("person_name_key.sound", "=", "name_sound_key.sound"),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
