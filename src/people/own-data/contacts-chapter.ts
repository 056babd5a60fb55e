import type { Option } from "../../platform/forms/index.ts";
import { firstContactForm } from "../contacts/contact-form.ts";
import { contactsOf, countContactsOf, type OpenContact } from "../contacts/read-contacts.ts";
import type { People } from "../people.ts";
import { writeNumber } from "../person-number.ts";
import type { SheetWords } from "../print/sheet-words.ts";
import type { ChapterReader } from "./chapter.ts";
import { saidAnswers } from "./said-answers.ts";

/** Of a contact that somebody else made for the person, these are about the one who called. */
const ofTheCaller = ["called", "phone", "app", "safe", "safe_note", "other_phone", "note"] as const;

/** How the person first came to the mission: contacts that turned out to be theirs. */
export const contactsChapter =
  (people: People, words: SheetWords, offered: Readonly<Record<string, readonly Option[]>>): ChapterReader =>
  async (change, act, personIds) => {
    const { both, day } = words;
    const contacts = (await Promise.all(personIds.map((id) => contactsOf(change, people, act, id)))).flat();
    const there = await countContactsOf(change, personIds);
    const told = contacts.map((contact) => ({ contact, values: ownValues(contact) }));
    return {
      heading: "own.contacts",
      name: "firstContacts",
      sections: told.map(({ contact: { number, takenAt, triage }, values }) => ({
        title: { main: writeNumber(number), beside: words.beside && writeNumber(number) },
        rows: [
          { label: both("own.written-on"), value: day(takenAt.toISOString()) },
          ...saidAnswers(firstContactForm, values, words, offered),
          ...(triage ? [{ label: both("contact.triage-what"), value: triage.what }] : []),
        ],
      })),
      data: told.map(({ contact: { number, takenAt, triage }, values }) => ({
        number,
        taken: takenAt.toISOString(),
        triage: triage && { at: triage.at.toISOString(), what: triage.what },
        ...values,
      })),
      files: [],
      leftOut: { elsewhere: there - contacts.length },
    };
  };

function ownValues({ values }: OpenContact): Readonly<Record<string, unknown>> {
  if (values.caller === "person") return values;
  const others: readonly string[] = ofTheCaller;
  return Object.fromEntries(Object.entries(values).filter(([field]) => !others.includes(field)));
}
