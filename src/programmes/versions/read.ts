import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Content, formOf, readContent } from "../content/content.ts";
import type { SubjectKind, SubjectRow, VersionRow } from "../tables.ts";

export interface Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly parentId: string | null;
  readonly code: string;
  readonly draftId: string | null;
}

export interface Version {
  readonly id: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly since: string;
  readonly title: string;
  readonly reason: string | null;
  readonly source: string;
  readonly content: Content;
  readonly madeAt: string;
  readonly madeBy: string;
}

export const toSubject = (row: Omit<SubjectRow, "made_at" | "made_by">): Subject => ({
  id: row.id,
  kind: row.kind,
  parentId: row.parent_id,
  code: row.code,
  draftId: row.draft_id,
});

export const toVersion = (row: VersionRow): Version => ({
  id: row.id,
  subjectId: row.subject_id,
  seq: Number(row.seq),
  since: row.since,
  title: row.title,
  reason: row.reason,
  source: row.source,
  content: readContent(row.content),
  madeAt: row.made_at,
  madeBy: row.made_by,
});

/** Throws "not found". */
export async function readSubject(query: Query, id: string): Promise<Subject> {
  const row = await query.selectFrom("programme_subject").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return toSubject(row);
}

export async function readSubjects(query: Query): Promise<readonly Subject[]> {
  const rows = await query.selectFrom("programme_subject").selectAll().orderBy("code").execute();
  return rows.map(toSubject);
}

/** All versions of one, the first first. */
export async function readVersions(query: Query, subjectId: string): Promise<readonly Version[]> {
  const rows = await query
    .selectFrom("programme_version")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .orderBy("seq")
    .execute();
  return rows.map(toVersion);
}

/** All versions of everything of a kind: there are dozens, not thousands. */
export async function versionsOfKind(query: Query, kind: SubjectKind): Promise<readonly Version[]> {
  const rows = await query
    .selectFrom("programme_version")
    .innerJoin("programme_subject", "programme_subject.id", "programme_version.subject_id")
    .selectAll("programme_version")
    .where("programme_subject.kind", "=", kind)
    .orderBy("programme_version.subject_id")
    .orderBy("seq")
    .execute();
  return rows.map(toVersion);
}

/** The version that holds on a day: of those that have begun, the one decided last. Undefined before the first. */
export const versionOn = (versions: readonly Version[], day: string): Version | undefined =>
  versions.findLast(({ since }) => since <= day);

/** What a subject is called in a language, by a version; its code where no version says. */
export function titleOf(
  { code }: Pick<Subject, "code">,
  content: Content | undefined,
  language: "bg" | "en",
): string {
  const basics = content && formOf(content, "basics");
  const title = basics?.[`title_${language}`];
  return typeof title === "string" ? title : code;
}
