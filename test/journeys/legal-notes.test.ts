import { expect, test } from "vitest";
import {
  addCaseRecord,
  assembleJourney,
  type CaseRecordKind,
  type Cases,
  noProjects,
  openCase,
} from "../../src/cases/index.ts";
import { legalDeadline, legalSession } from "../../src/counselling/index.ts";
import { journeyParts } from "../../src/journey-parts.ts";
import { type People, registerPerson } from "../../src/people/index.ts";
import { screeningA } from "../../src/protection/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { aDeadline, aLegalSession, testDay } from "../counselling.ts";
import { openTestDatabase } from "../databases.ts";
import { aBirth, actOf, aName } from "../people.ts";
import { aScreening } from "../protection.ts";
import { gatherCast } from "../rights/cast.ts";
import { openWholeDesk } from "../whole-desk.ts";

// What a client told the lawyer, and what the screening found, through every page that shows a case, to every role.

const toldToLawyer = "Told to the lawyer alone";
const termNote = "Noted beside the term alone";
const toldInScreening = "Told in the screening alone";
const secrets = [toldToLawyer, termNote, toldInScreening];

interface Written {
  readonly pages: readonly string[];
  readonly whole: readonly string[];
  readonly session: string;
  readonly term: string;
  readonly screening: string;
}

/** A case somebody manages, with a session, a term and a screening in it, and every page that shows some of it. */
async function writtenFor({ access }: AnyTestDesk, staffId: string): Promise<Written> {
  const cases: Cases = {
    ...(access as typeof access & People),
    journey: assembleJourney(journeyParts),
    projects: noProjects,
  };
  const counsellor = actOf("counsellor", { staffId });
  return access.database.change(async (change) => {
    const { id: personId } = await registerPerson(change, cases, counsellor, {
      office: "sofia",
      facts: { name: [aName("Invented Client")], birth: [aBirth("1990-05-06")] },
    });
    const { id } = await openCase(change, cases, counsellor, {
      office: "sofia",
      members: [{ personId, role: "principal" }],
    });
    const member = await change
      .selectFrom("case_member")
      .select("id")
      .where("case_id", "=", id)
      .executeTakeFirstOrThrow();
    const lawyer = actOf("legal-adviser", { staffId: "lawyer" });
    const add = async <K extends CaseRecordKind>(act: typeof lawyer, kind: unknown, values: object) => {
      const [record = ""] = await addCaseRecord(change, cases, act, id, {
        kind: kind as K,
        values: values as never,
        memberIds: [member.id],
      });
      return record;
    };
    const session = await add(
      lawyer,
      legalSession,
      aLegalSession({ advice: toldToLawyer, understood: toldToLawyer }),
    );
    const term = await add(lawyer, legalDeadline, aDeadline({ note: termNote, paper: termNote }));
    const screening = await add(counsellor, screeningA, aScreening({ note: toldInScreening }));
    const one = `/cases/${id}`;
    const record = (recordId: string) => [`${one}/records/${recordId}`, `${one}/records/${recordId}/change`];
    const whole = [one, `${one}/members/${member.id}`, `${one}/journal`, `${one}/terms`];
    return {
      session: record(session)[0] ?? "",
      term: record(term)[0] ?? "",
      screening: record(screening)[0] ?? "",
      whole,
      pages: [
        ...whole,
        ...[session, term, screening].flatMap(record),
        `${one}/members/${member.id}/move/counselling`,
        `${one}/add?member=${member.id}&kind=legal-session`,
        `${one}/add/legal-session?member=${member.id}`,
        "/deadlines",
        "/cases",
        "/cases/list",
        "/cases/calendar",
        "/cases/calendar.ics",
        `/people/${personId}`,
        "/",
      ],
    };
  });
}

test("only the legal circle reads what the lawyer was told, only the protection circle what the screening found", {
  timeout: 120_000,
}, async () => {
  await using desk = await openWholeDesk(() => openTestDatabase("sqlite"));
  const read: string[] = [];
  let shown = 0;
  for (const { name, person, browser } of await gatherCast(desk)) {
    const written = await writtenFor(desk, person.id);
    for (const address of written.pages) {
      const answer = await browser.get(address);
      const text = await answer.text();
      if (answer.status === 200) shown += 1;
      for (const secret of secrets) if (text.includes(secret)) read.push(`${name}: ${secret}`);
    }
  }
  expect(shown).toBeGreaterThan(60);
  expect([...new Set(read)].toSorted()).toEqual([
    `legal-adviser: ${termNote}`,
    `legal-adviser: ${toldToLawyer}`,
    `protection-officer: ${toldInScreening}`,
  ]);
});

test("a counsellor sees that a session took place and until when a term runs, and nothing more", async () => {
  await using desk = await openWholeDesk(() => openTestDatabase("sqlite"));
  const cast = await gatherCast(desk);
  const as = async (role: string) => {
    const found = cast.find(({ name }) => name === role);
    if (!found) throw new Error(role);
    return { ...found, written: await writtenFor(desk, found.person.id) };
  };
  const counsellor = await as("counsellor");
  const { browser, written } = counsellor;
  const member = await (await browser.get(written.whole[1] ?? "")).text();
  expect(member).toContain("Talk with the lawyer");
  expect(member).not.toContain(`href="${written.session}"`);
  for (const address of [written.session, written.term, written.screening]) {
    expect((await browser.get(address)).status).toBe(404);
  }
  const terms = await (await browser.get(written.whole[3] ?? "")).text();
  expect(terms).toContain("6 March 2026");
  expect(terms).not.toContain("Appeal against a return order");
  const lawyer = await as("legal-adviser");
  const board = await (await lawyer.browser.get("/deadlines")).text();
  expect(board).toContain("Appeal against a return order");
  expect(board).toContain("Computed. Check with a lawyer.");
  expect(board).toContain("чл. 149, ал. 1 АПК");
  // Whose term runs out is the first thing a lawyer must know; the board says it, and the log that it did.
  expect(board).toContain("Invented Client");
  expect(testDay).toBe("2026-03-01");
});
