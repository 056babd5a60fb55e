import { may } from "../../access/index.ts";
import { isLanguage, ownNames } from "../../core/language.ts";
import { look } from "../../platform/audit/index.ts";
import { fileAnswer, notFound, type Route } from "../../platform/http/index.ts";
import { noteReading } from "../permission/persons-for.ts";
import { writeNumber } from "../person-number.ts";
import { othersIn, readFamily } from "../print/family-sheet.ts";
import { sheetWords } from "../print/sheet-words.ts";
import { consentSheet, intakeSheet, isSheetName, type Printed, type SheetName } from "../print/sheets.ts";
import { type ReadPerson, readPerson } from "../reading/read-person.ts";
import { spokenLanguages, spokenName } from "../records/choices.ts";
import { mayReadPersons, offeredTo, type PeopleDesk, type Visit } from "./desk.ts";
import { page } from "./parts/form-page.ts";

/** Sheets on paper: empty, to be filled by hand, or of a person. `?in=prs` says the language beside the mission's. */
export const sheetRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, "/people/sheets/:sheet", may("person.read"), (visit) => printEmpty(visit)),
  page(desk, "/people/:person/sheets/:sheet", mayReadPersons, (visit) => printOfPerson(visit)),
];

async function printEmpty(visit: Visit): Promise<Response> {
  const name = sheetOf(visit);
  const language = wanted(visit) ?? "en";
  return answer(visit, name, language, {
    number: null,
    today: visit.today,
    offered: await offeredTo(visit),
    person: null,
  });
}

async function printOfPerson(visit: Visit): Promise<Response> {
  const name = sheetOf(visit);
  const { people, act } = visit;
  // The line of the printing is written before the sheet exists: nothing is printed that is not noted.
  const read = await look(people.database, async (query) => {
    const opened = await readPerson(
      query,
      people,
      act,
      visit.place("person"),
      name === "consent" ? ["language"] : undefined,
    );
    const family = await readFamily(query, people, act, opened.seen.id);
    const others = name === "intake" ? othersIn(family) : [];
    await noteReading(query, people, act, opened.seen, {
      action: "person.print",
      fields: [`sheet.${name}`, ...others.map((id) => `person:${id}`)],
    });
    return { ...opened, family };
  });
  return answer(visit, name, wanted(visit) ?? spokenBy(read), {
    number: writeNumber(read.seen.number),
    today: visit.today,
    offered: await offeredTo(visit),
    person: read,
  });
}

async function answer(visit: Visit, name: SheetName, language: string, printed: Printed): Promise<Response> {
  const spokenIn = isLanguage(language) ? ownNames[language] : spokenName(language, visit.language);
  const words = sheetWords(visit.language, language, spokenIn);
  const sheet = name === "intake" ? intakeSheet(words, printed) : consentSheet(words, printed);
  const pdf = await visit.desk.printer.printSheet(sheet);
  // No name and no number: the file lies among others in a folder of downloads.
  return fileAnswer(pdf, `${name}.pdf`);
}

function sheetOf(visit: Visit): SheetName {
  const name = visit.place("sheet");
  if (!isSheetName(name)) throw notFound();
  return name;
}

/** The language the address asks for; what is no language of ours is not asked for. */
const wanted = ({ context }: Visit): string | undefined =>
  spokenLanguages.find((language) => language === context.req.query("in"));

/** The language the person wants to be spoken to in, or the first they speak. */
function spokenBy({ facts }: ReadPerson): string {
  const chosen = facts.language.find(({ values }) => values.main) ?? facts.language[0];
  return chosen?.values.language ?? "en";
}
