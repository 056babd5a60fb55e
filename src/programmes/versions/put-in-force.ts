import { newId } from "../../access/index.ts";
import { type Act, demand, note } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { defineForm, type Problems, type ValuesOf } from "../../platform/forms/index.ts";
import { type Fault, faultsOf } from "../content/faults.ts";
import { told } from "../content/field.ts";
import { programmesTexts } from "../texts/index.ts";
import { endDraft, type Programmes } from "./draft.ts";
import { readSubject, readVersions } from "./read.ts";

/** What brings a version, and from which day it holds. */
export const amendmentForm = defineForm(programmesTexts, {
  name: "programme-amendment",
  fields: {
    since: {
      kind: "day",
      label: "amendment.since",
      hint: "amendment.since-hint",
      required: true,
      earliestYear: 1990,
      purpose: "Before this day everything stays as it was.",
      ...told,
    },
    title: {
      kind: "line",
      label: "amendment.title",
      hint: "amendment.title-hint",
      required: true,
      longest: 120,
      purpose: "How people speak of it.",
      ...told,
    },
    source: {
      kind: "line",
      label: "amendment.source",
      hint: "amendment.source-hint",
      required: true,
      longest: 500,
      purpose: "The paper that decides.",
      ...told,
    },
    reason: {
      kind: "text",
      label: "amendment.reason",
      longest: 2000,
      purpose: "Why it changed.",
      ...told,
    },
  },
});

/** A rule says no. Nothing was saved. */
export class ProgrammeRefused extends Error {
  readonly problems: Problems;
  readonly faults: readonly Fault[];

  constructor(problems: Problems, faults: readonly Fault[] = []) {
    super("The version may not be put in force.");
    this.name = "ProgrammeRefused";
    this.problems = problems;
    this.faults = faults;
  }
}

/**
 * Puts the draft of a subject in force from a day on. It comes beside the versions before it and changes none of them:
 * what was decided and paid by those stays decided by those. Throws `ProgrammeRefused` with everything that is wrong,
 * and "not found" where nothing is being written.
 */
export async function putInForce(
  change: Change,
  programmes: Programmes,
  act: Act,
  subjectId: string,
  { since, title, source, reason }: ValuesOf<typeof amendmentForm>,
): Promise<string> {
  const right = demand(act.actor, "programme.manage");
  const subject = await readSubject(change, subjectId);
  const draft = await endDraft(change, programmes, act, subjectId, "in-force");
  const faults = faultsOf(subject.kind, draft.content);
  const last = (await readVersions(change, subjectId)).at(-1);
  const early = last !== undefined && since < last.since;
  if (early || faults.length > 0) {
    throw new ProgrammeRefused(early ? { since: { text: "problem.before-last" } } : {}, faults);
  }
  const id = newId(programmes.random);
  const at = programmes.now();
  await change
    .insertInto("programme_version")
    .values({
      id,
      subject_id: subjectId,
      seq: (last?.seq ?? 0) + 1,
      since,
      title,
      reason,
      source,
      content: JSON.stringify(draft.content),
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
    })
    .execute();
  const fields = [`since.${since}`, `version:${id}`];
  await note(
    change,
    act,
    right,
    { action: "programme.put-in-force", object: `programme:${subjectId}`, fields },
    at,
  );
  return id;
}
