import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../test/databases.ts";
import { aBirth, aConsent, actOf, aName, aPassport, openTestPeople, register } from "../../../test/people.ts";
import { openPeopleDesk } from "../../../test/people-desk.tsx";
import type { Field } from "../../platform/forms/index.ts";
import { firstContactForm } from "../contacts/contact-form.ts";
import { relationForm } from "../family/family-forms.ts";
import { formGroup, peopleTexts, recordConsent, registerPerson, relate } from "../index.ts";
import { recordKindNames, recordKinds } from "../records/index.ts";
import { en } from "../texts/en.ts";
import { printTexts } from "./labels/index.ts";
import { sheetEn } from "./labels/sheet-en.ts";

const ground = await openTestPeople(() => openTestDatabase("sqlite"));
afterAll(() => ground[Symbol.asyncDispose]());
const counsellor = { ...actOf("counsellor").actor, language: "bg" as const };
const desk = await openPeopleDesk(ground, counsellor);

async function textOf(answer: Response): Promise<string> {
  const pdf = new Uint8Array(await answer.arrayBuffer());
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text.normalize("NFKC");
}

const facts = {
  name: [aName("Invented Sheetperson"), aName("شخص مختلق")],
  birth: [aBirth("1990-03-12")],
  document: [aPassport()],
  language: [{ language: "prs", speaks: "well", reads: null, main: true }] as never,
};

describe("the intake on paper", () => {
  test("says what is known, in the mission's language and beside it in the person's, and notes the printing", async () => {
    const { id, number } = await register(ground, facts);
    const answer = await desk.get(`/people/${id}/sheets/intake`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="intake.pdf"');
    const text = await textOf(answer);
    expect(text).toContain("Invented Sheetperson");
    expect(text).toContain("Регистрационен лист");
    expect(text).toContain(number.slice(-4));
    expect(text).toMatch(/[\u0600-\u06FF]{3}/);
    // The language spoken best, as chosen, stands in both.
    expect(text).toContain("добре /");
    expect((await ground.log()).at(-1)).toBe(`person.print person:${id}`);
  });

  test("of somebody else's person is not there, and nothing is noted", async () => {
    const { people } = ground;
    const { id } = await people.database.change((change) =>
      registerPerson(change, people, actOf("counsellor", { staffId: "other", offices: ["burgas"] }), {
        office: "burgas",
        facts,
      }),
    );
    const before = await ground.log();
    expect((await desk.get(`/people/${id}/sheets/intake`)).status).toBe(404);
    expect(await ground.log()).toEqual(before);
  });

  test("names the family and who travels along, each as what the person is to them, and notes whom it named", async () => {
    const { people } = ground;
    const { id } = await register(ground, facts);
    const husband = await register(ground, { name: [aName("Invented Husbandson")] });
    const far = await people.database.change((change) =>
      registerPerson(change, people, actOf("counsellor", { staffId: "other", offices: ["burgas"] }), {
        office: "burgas",
        facts: { name: [aName("Unseen Brother")] },
      }),
    );
    const both = actOf("counsellor", { offices: ["sofia", "burgas"] });
    await people.database.change(async (change) => {
      await recordConsent(change, people, both, id, aConsent());
      for (const [number, kind] of [
        [husband.number, "spouse"],
        [far.number, "sibling"],
      ] as const) {
        const evidence = "document" as const;
        const rest = { custody: null, valid_from: null, valid_until: null, note: null };
        await relate(change, people, both, id, { other_number: number, kind, evidence, ...rest });
      }
      const members: Parameters<typeof formGroup>[3] = [
        { personId: id, part: "principal" },
        { personId: husband.id, part: "spouse" },
      ];
      await formGroup(change, people, both, members);
    });
    const text = (await textOf(await desk.get(`/people/${id}/sheets/intake`))).replaceAll(/\s+/g, " ");
    expect(text).toContain("Invented Husbandson");
    expect(text).toContain(peopleTexts.in("bg")("relation.spouse"));
    expect(text).toContain("Кой с кого пътува");
    expect(text).not.toContain("Unseen Brother");
    const { fields } = await people.database.query
      .selectFrom("audit_line")
      .select("fields")
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(fields)).toEqual(["sheet.intake", `person:${husband.id}`]);
  });

  test("to be filled by hand holds questions only", async () => {
    const text = await textOf(await desk.get("/people/sheets/intake?in=ar"));
    expect(text).toContain("Дата на раждане");
    expect(text).not.toContain("Sheetperson");
  });

  test("says so where the person's language has no printed labels", async () => {
    const text = await textOf(await desk.get("/people/sheets/intake?in=bn"));
    expect(text).toContain(printTexts.in("en")("sheet.no-language").slice(0, 30));
  });

  test("of a kind that does not exist is not found", async () => {
    expect((await desk.get("/people/sheets/passport")).status).toBe(404);
  });
});

test("a consent form asks for every purpose, has room for a thumb and a witness, and says that the translation is on trial", async () => {
  const { id } = await register(ground, facts);
  const text = (await textOf(await desk.get(`/people/${id}/sheets/consent`))).replaceAll(/\s+/g, " ");
  const t = printTexts.in("bg");
  for (const key of ["agree.research", "agree.casework", "sheet.sign-witness", "sheet.sign-thumb"] as const) {
    expect(text).toContain(t(key).slice(0, 25));
  }
  expect(text).toContain(t("sheet.trial").slice(0, 25));
  expect(text).toContain("2026-1");
  expect(text).not.toContain("Sheetperson");
});

test.each(["ar", "fa", "prs", "ps", "ckb", "ur", "fr", "tr", "ru", "uk"] as const)(
  "nothing on a sheet is left untranslated in %s",
  (language) => {
    const forms = [relationForm, ...recordKindNames.map((name) => recordKinds[name].form)];
    const labels = forms.flatMap(({ fields }) => Object.values(fields).map(({ label }) => label as string));
    const own = Object.keys(sheetEn).filter(
      (key) => !["sheet.organisation", "sheet.no-language"].includes(key),
    );
    const known = Object.keys(printTexts.catalogues[language] ?? {});
    expect([...labels, ...own].filter((key) => !known.includes(key))).toEqual([]);
    // Answers besides: those that may be chosen, and no more.
    const also = /^(?:decision\.(?:given|refused|withdrawn)$|(?:part|without-country|spoken)\.)/;
    const options = [...forms, firstContactForm].flatMap(({ fields }) =>
      Object.values<Field>(fields).flatMap((field) =>
        "options" in field ? Object.values(field.options) : [],
      ),
    );
    const answers = new Set([...options, ...Object.keys(en).filter((key) => also.test(key))]);
    const asked = new Set([
      ...labels,
      ...own,
      ...Object.values(firstContactForm.fields).map(({ label }) => label),
    ]);
    expect(
      known
        .filter((key) => !asked.has(key) && !key.startsWith("page.") && key !== "contact.triage-what")
        .toSorted(),
    ).toEqual([...answers].toSorted());
  },
);
