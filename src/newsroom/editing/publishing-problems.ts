import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { type ContentType, translatedDraftSchema } from "../content/types.ts";
import { consentProblems, looksLikeFileName } from "../media/consent-rule.ts";
import { normalizeOldAddress } from "../publishing/addresses.ts";
import { type FieldProblem, finishedProblems } from "./entry.ts";
import type { Values } from "./merge.ts";
import { relationsOfDraft } from "./revisions.ts";

/** What is about to be shown to readers. */
export interface Candidate {
  readonly itemId: string;
  readonly type: ContentType;
  readonly language: Language;
  readonly slug: string | null;
  readonly fields: Values;
  readonly shared: Values;
}

export interface Findings {
  /** Stop the publishing. */
  readonly problems: FieldProblem[];
  /** Said, but stop nothing. */
  readonly warnings: FieldProblem[];
}

/** What speaks against showing this to readers on `now`. */
export async function findProblems(query: Query, candidate: Candidate, now: Date): Promise<Findings> {
  const { type, fields, shared } = candidate;
  const written = candidate.slug ? { ...fields, slug: candidate.slug } : fields;
  const problems = [
    ...finishedProblems(type, "translated", written),
    ...finishedProblems(type, "shared", shared),
    ...(await addressProblems(query, candidate)),
    ...(type === "picture" ? pictureProblems(fields, shared, now) : []),
    ...(type === "picture" ? await takenOffProblems(query, candidate.itemId) : []),
  ];
  const relations = await relationFindings(query, candidate);
  return { problems: [...problems, ...relations.problems], warnings: relations.warnings };
}

/** An address asked for by name, or an old one, may already lead to another item. */
async function addressProblems(query: Query, candidate: Candidate): Promise<FieldProblem[]> {
  const { itemId, type, language, slug, shared } = candidate;
  const problems: FieldProblem[] = [];
  if (slug) {
    const holder = await query
      .selectFrom("publication_slug")
      .select("item_id")
      .where("language", "=", language)
      .where("type", "=", type)
      .where("slug", "=", slug)
      .where("item_id", "!=", itemId)
      .executeTakeFirst();
    if (holder) problems.push({ field: "slug", code: "taken", about: holder.item_id });
  }
  const old = Array.isArray(shared.oldAddresses) ? shared.oldAddresses.map(String) : [];
  if (old.length === 0) return problems;
  const holders = await query
    .selectFrom("old_address")
    .selectAll()
    .where("path", "in", old.map(normalizeOldAddress))
    .where("item_id", "!=", itemId)
    .execute();
  return [...problems, ...holders.map(({ item_id }) => taken("oldAddresses", item_id))];
}

const taken = (field: string, about: string): FieldProblem => ({ field, code: "taken", about });

function pictureProblems(fields: Values, shared: Values, now: Date): FieldProblem[] {
  const alt = typeof fields.alt === "string" ? fields.alt : "";
  return [
    ...(shared.decorative !== true && alt === "" ? [{ field: "alt", code: "missing" } as const] : []),
    ...(looksLikeFileName(alt) ? [{ field: "alt", code: "alt-is-file-name" } as const] : []),
    ...consentProblems(shared, now),
  ];
}

/** A picture taken off must be rendered again first: readers would get a frame without a picture. */
async function takenOffProblems(query: Query, itemId: string): Promise<FieldProblem[]> {
  const row = await query
    .selectFrom("hidden_picture")
    .select("why")
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row ? [{ field: "consent", code: "consent-ended", about: row.why }] : [];
}

/** A named item that readers cannot see is left out for them: worth a warning. A picture needs its words first. */
async function relationFindings(query: Query, candidate: Candidate): Promise<Findings> {
  const { type, language, shared } = candidate;
  const relations = relationsOfDraft(type, shared);
  const [problems, warnings]: [FieldProblem[], FieldProblem[]] = [[], []];
  if (relations.length === 0) return { problems, warnings };
  const targets = [...new Set(relations.map(({ target }) => target))];
  const rows = await query
    .selectFrom("publication")
    .select("item_id")
    .where("language", "=", language)
    .where("item_id", "in", targets)
    .execute();
  const seen = new Set(rows.map(({ item_id }) => item_id));
  for (const { kind, target } of relations) {
    if (kind === "picture" && !(await hasWords(query, target, language))) {
      problems.push({ field: "picture", code: "without-alt", about: target });
    } else if (!seen.has(target)) warnings.push({ field: kind, code: "not-published", about: target });
  }
  return { problems, warnings };
}

/** Whether a picture says in this language what it shows, or shows nothing that needs saying. */
async function hasWords(query: Query, pictureId: string, language: Language): Promise<boolean> {
  const row = await query
    .selectFrom("content_item")
    .leftJoin("content_translation as text", (join) =>
      join.onRef("text.item_id", "=", "content_item.id").on("text.language", "=", language),
    )
    .select(["content_item.shared", "text.fields"])
    .where("content_item.id", "=", pictureId)
    .executeTakeFirst();
  if (!row) return true;
  if (JSON.parse(row.shared).decorative === true) return true;
  const fields = translatedDraftSchema("picture").safeParse(JSON.parse(row.fields ?? "{}"));
  return fields.success && "alt" in fields.data && Boolean(fields.data.alt);
}
