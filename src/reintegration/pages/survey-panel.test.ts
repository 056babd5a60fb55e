import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { backHome, first, later, openTestReturns, put } from "../../../test/reintegration.ts";
import { casesChapter } from "../../cases/own-data/cases-chapter.ts";
import { readOwnData } from "../../people/own-data/read-own-data.ts";
import { surveyKinds } from "../steps/survey.ts";
import { rss20261 } from "../survey/rss-2026-1.ts";
import { surveyPanel } from "./survey-panel.tsx";

const [rss] = surveyKinds;
if (!rss) throw new Error("No survey is there.");

const middling = Object.fromEntries(
  rss20261.questions.map(({ id, scale, several }) => {
    const codes = rss20261.scales[scale] ?? [];
    const code = codes[Math.floor(codes.length / 2)] ?? "";
    return [id, several ? [code] : code];
  }),
);

const silent = (dimension: string) =>
  Object.fromEntries(
    rss20261.questions.filter((one) => one.dimension === dimension).map(({ id }) => [id, null]),
  );

/** Somebody asked twice: housing got better, and of the state of mind nothing was said the second time. */
async function askedTwice() {
  const t = await openTestReturns(() => openTestDatabase("sqlite"));
  const made = await backHome(t);
  later(t, 30);
  const ask = (more: object) =>
    put(t, made, rss as never, { mode: "phone", language: "ar", ...middling, S1: "fair", ...more } as never);
  const one = await ask({});
  later(t, 120);
  const two = await ask({ S1: "very-good", S2: "very-good", ...silent("psychosocial") });
  return { t, made, one, two };
}

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");

const unofficial = "Unofficial: all questions weigh alike until IOM's weights are loaded.";

test("a member's page says what each survey came to in each dimension, and the change since the one before", async () => {
  const { t, made } = await askedTwice();
  await using _ = t;
  const seen = { id: made.id, may: () => true } as never;
  const shown = surveyPanel.render({ language: "en" } as never, seen, await dossier(t, made, first(made)));
  const said = plain(String(await shown));
  expect(said).toMatch(/0\.\d\d 0\.\d\d 0\.\d\d 0\.\d\d/);
  expect(said).toMatch(/0\.\d\d \(0\.00\) 0\.\d\d \(\+0\.\d\d\) too little was answered too little/);
  expect(said).toContain(unofficial);
});

test("a survey is read with its scores, on its page and in the person's own file", async () => {
  const { t, made, one, two } = await askedTwice();
  await using _ = t;
  await using desk = openCasesDesk(t, actOf("reintegration-officer").actor);
  const page = async (id: string) => plain(await (await desk.get(`/cases/${made.id}/records/${id}`)).text());
  expect(await page(one)).toMatch(/Economic 0\.\d\d Social 0\.\d\d Psychosocial 0\.\d\d In all 0\.\d\d/);
  expect(await page(two)).toMatch(/Social 0\.\d\d \(\+0\.\d\d\) Psychosocial too little was answered/);
  expect(await page(two)).toContain(unofficial);

  const { chapters } = await t.cases.database.change(async (change) =>
    readOwnData(change, t.cases, actOf("counsellor"), made.all[0]?.personId ?? "", "Asked.", [
      await casesChapter(t.cases, { main: "bg", beside: "ar" }, {}),
    ]),
  );
  const rows = chapters.flatMap(({ sections }) => sections).flatMap((section) => section.rows);
  const social = rows.filter(({ label }) => label.main === "Социални");
  expect(social.map(({ label }) => label.beside)).toEqual(["الجانب الاجتماعي", "الجانب الاجتماعي"]);
  expect(social[1]?.value).toMatch(/^0,\d\d \(\+0,\d\d\)$/);
  expect(rows.filter(({ label }) => label.main === "Оценки")).toHaveLength(2);
});
