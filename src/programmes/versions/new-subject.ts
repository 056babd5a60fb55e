import { newId } from "../../access/index.ts";
import { type Act, demand, note } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { defineForm, type ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { told } from "../content/field.ts";
import type { SubjectKind } from "../tables.ts";
import { programmesTexts } from "../texts/index.ts";
import { beginDraft, type Programmes } from "./draft.ts";
import { ProgrammeRefused } from "./put-in-force.ts";
import { readSubject } from "./read.ts";

/** What a new programme, call or project is called by until its papers say more. */
export const subjectForm = defineForm(programmesTexts, {
  name: "programme-subject",
  fields: {
    code: {
      kind: "line",
      label: "subject.code",
      hint: "subject.code-hint",
      required: true,
      longest: 60,
      purpose: "What colleagues call it by.",
      ...told,
    },
    parent: {
      kind: "reference",
      label: "subject.parent",
      purpose: "Whose money it is.",
      ...told,
    },
  },
});

/** Under which kinds something may stand. */
export const parentKinds: Readonly<Record<SubjectKind, readonly SubjectKind[]>> = {
  programme: [],
  call: ["programme"],
  project: ["call", "programme"],
};

/** Adds a programme, a call or a project, with a draft of its first version. Throws `ProgrammeRefused`. Gives its id. */
export async function addSubject(
  change: Change,
  programmes: Programmes,
  act: Act,
  kind: SubjectKind,
  { code, parent }: ValuesOf<typeof subjectForm>,
): Promise<string> {
  const right = demand(act.actor, "programme.manage");
  if (parent !== null) {
    const above = await readSubject(change, parent);
    if (!parentKinds[kind].includes(above.kind)) throw notFound();
  } else if (kind === "call") {
    throw new ProgrammeRefused({ parent: { text: "problem.parent-missing" } });
  }
  const id = newId(programmes.random);
  const at = programmes.now();
  const added = await change
    .insertInto("programme_subject")
    .values({
      id,
      kind,
      parent_id: parent,
      code,
      draft_id: null,
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
    })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .executeTakeFirst();
  if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) {
    throw new ProgrammeRefused({ code: { text: "problem.code-taken" } });
  }
  await note(change, act, right, { action: "programme.add", object: `programme:${id}` }, at);
  await beginDraft(change, programmes, act, id);
  return id;
}
