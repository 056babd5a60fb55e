import { expect, test } from "vitest";
import { dossier, inventCase, openTestCases, write } from "../../test/cases.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { aBirth } from "../../test/people.ts";
import { aRepresentative } from "../../test/protection.ts";
import { guardianOnPapers } from "./guardian-on-papers.ts";
import { protectionPart } from "./journey-part.ts";
import { representative } from "./steps/child.ts";

test("a child's papers name the parent it goes with, once a document proves the bond, and before that whoever represents it", async () => {
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [protectionPart]);
  const made = await inventCase(t, [
    { role: "principal" },
    { role: "child", facts: { birth: [aBirth("2015-05-05")] } },
  ]);
  const [mother = { id: "", personId: "" }, child = { id: "", personId: "" }] = made.all;
  const { query } = t.cases.database;
  const said = async (name: string | null = null, of = child.id) =>
    guardianOnPapers(
      {
        dossier: await dossier(t, made, of),
        latest: () => ({ name }),
        nameOf: (id) => (id === mother.personId ? "Invented mother" : null),
      },
      "bg",
    );
  expect(await said()).toBeNull();
  const prove = async (evidence: "said" | "document") => {
    await query.deleteFrom("person_relationship").execute();
    await query
      .insertInto("person_relationship")
      .values({
        ...{ id: "bond", person_id: mother.personId, other_id: child.personId, kind: "parent", evidence },
        ...{ custody: "yes", valid_from: null, valid_until: null, note: null, struck_at: null },
        ...{ made_at: "2026-03-01", made_by: "counsellor" },
      })
      .execute();
  };
  await prove("said");
  expect(await said()).toBeNull();
  await prove("document");
  expect(await said()).toBe("Invented mother");
  expect(await said(null, mother.id)).toBeNull();
  await write(t, made, representative, aRepresentative(), { by: "protection-officer", about: [child.id] });
  expect(await said("Invented Lawyer")).toBe("Invented Lawyer");
});
