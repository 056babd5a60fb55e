import { may } from "../../access/index.ts";
import { isLanguage, ownNames } from "../../core/language.ts";
import { look } from "../../platform/audit/index.ts";
import { parseForm, readBody, sheetOf } from "../../platform/forms/index.ts";
import { fileAnswer, notFound, type Route } from "../../platform/http/index.ts";
import { zipFiles } from "../../platform/spreadsheets/index.ts";
import { SheetForm } from "../../ui/sheet-form.tsx";
import { contactsChapter } from "../own-data/contacts-chapter.ts";
import { ownDataForm } from "../own-data/own-data-form.ts";
import { ownDataJson, ownDataSheet } from "../own-data/own-data-sheet.ts";
import { readOwnData } from "../own-data/read-own-data.ts";
import { scansChapter } from "../own-data/scans-chapter.ts";
import { sheetWords } from "../print/sheet-words.ts";
import { labelsOf } from "../reading/labels.ts";
import { readPerson } from "../reading/read-person.ts";
import { spokenName } from "../records/choices.ts";
import { personAddress } from "./addresses.ts";
import { habitsOf, offeredTo, type PeopleDesk, type Visit, visitOf } from "./desk.ts";
import { page, type Shown, senderOf } from "./parts/form-page.ts";
import { PersonHead } from "./parts/person-head.tsx";
import { framed } from "./parts/respond.tsx";

const path = "/people/:person/own-data";
const policy = may("person.own-data");

/** Giving a person all that is on record about them (GDPR 15 and 20; IOM Data Protection Principle 7). */
export const ownDataRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, policy, (visit) => show(visit, { status: 200 })),
  { method: "POST", path, policy, answer: (context) => give(visitOf(desk, context)) },
];

async function show(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t, people, act } = visit;
  const personId = visit.place("person");
  const { label, spoken } = await look(people.database, async (query) => {
    const { seen, facts } = await readPerson(query, people, act, personId, ["name", "language"]);
    if (!seen.may("person.read-whole")) throw notFound();
    const main = facts.language.find(({ values }) => values.main) ?? facts.language[0];
    return {
      label: (await labelsOf(query, people, [personId])).get(personId),
      spoken: main?.values.language ?? "en",
    };
  });
  const sheet = sheetOf(ownDataForm, {
    language: visit.language,
    action: personAddress(personId, "own-data"),
    submit: t("own.go"),
    requestKey: null,
    values: { language: spoken },
    offered: await offeredTo(visit),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("own.title") },
    <>
      <PersonHead visit={visit} label={label} title={t("own.title")} />
      <p>{t("own.text")}</p>
      <SheetForm sheet={sheet} />
    </>,
    status,
  );
}

async function give(visit: Visit): Promise<Response> {
  const { people, act, language } = visit;
  const offered = await offeredTo(visit);
  await using body = await readBody(visit.context, { limit: 50_000 });
  const parsed = parseForm(ownDataForm, body, habitsOf(visit, offered));
  const { typed } = parsed;
  if (!parsed.ok && parsed.tampered.length > 0) {
    await senderOf(visit).noteTampering(parsed.tampered);
    return show(visit, { typed, notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok) return show(visit, { typed, problems: parsed.problems, status: 422 });
  const { language: spoken, own_reason } = parsed.values;
  // Who reads one of the mission's languages gets the answers in it too.
  const main = spoken === "bg" || spoken === "en" ? spoken : language;
  const words = sheetWords(
    main,
    spoken,
    isLanguage(spoken) ? ownNames[spoken] : spokenName(spoken, language),
  );
  const said = await offeredTo({ ...visit, language: main });
  const more = await visit.desk.ownChapterOfLater?.(visit.context, words);
  const readers = [
    contactsChapter(people, words, said),
    scansChapter(people, words),
    ...(more ? [more] : []),
  ];
  const data = await people.database.change((change) =>
    readOwnData(change, people, act, visit.place("person"), own_reason, readers),
  );
  const pdf = await visit.desk.printer.printSheet(ownDataSheet(words, data, visit.today, said));
  const zip = await zipFiles(
    [
      { name: "own-data.pdf", bytes: pdf },
      { name: "own-data.json", bytes: Buffer.from(ownDataJson(data, visit.today)) },
      ...data.chapters.flatMap(({ files }) => files),
    ],
    null,
  );
  return fileAnswer(zip, "own-data.zip");
}
