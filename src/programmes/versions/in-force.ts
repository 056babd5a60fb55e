import { keepStatement, type Query } from "../../platform/db/index.ts";
import { type Subject, toSubject, toVersion, type Version } from "./read.ts";

/** A project and the version of it that holds. */
export interface InForce {
  readonly subject: Subject;
  readonly version: Version;
}

/** Every project that has a version on a day, by code: asked with every case that a project pays for. */
export async function projectsInForce(query: Query, day: string): Promise<readonly InForce[]> {
  return (await askAll(query, { day })).map(toInForce);
}

/** One of them; undefined before its first version. */
export async function projectInForce(
  query: Query,
  projectId: string,
  day: string,
): Promise<InForce | undefined> {
  const [row] = await askOne(query, { projectId, day });
  return row && toInForce(row);
}

/** The version decided last of those that have begun, as `versionOn` finds it. */
const inForce = (query: Query, day: string) =>
  query
    .selectFrom("programme_version as version")
    .innerJoin("programme_subject as subject", "subject.id", "version.subject_id")
    .selectAll("version")
    .select(["subject.kind", "subject.parent_id", "subject.code", "subject.draft_id"])
    .where("subject.kind", "=", "project")
    .where("version.since", "<=", day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("programme_version as later")
            .select("later.id")
            .whereRef("later.subject_id", "=", "version.subject_id")
            .whereRef("later.seq", ">", "version.seq")
            .where("later.since", "<=", day),
        ),
      ),
    );

const askAll = keepStatement((query, { day }: { readonly day: string }) =>
  inForce(query, day).orderBy("subject.code"),
);

const askOne = keepStatement((query, asked: { readonly projectId: string; readonly day: string }) =>
  inForce(query, asked.day).where("subject.id", "=", asked.projectId),
);

const toInForce = (row: Awaited<ReturnType<typeof askAll>>[number]): InForce => ({
  subject: toSubject({ ...row, id: row.subject_id }),
  version: toVersion(row),
});
