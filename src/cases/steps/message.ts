import { peopleTexts } from "../../people/index.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { readyTexts } from "../messages/ready-texts.ts";
import { type SafeWay, safeWays } from "../messages/safe-ways.ts";
import { casesTexts } from "../texts/index.ts";
import { open } from "./field.ts";

/** A way as a colleague tells it from another, without what is sealed of it: `phone, the person's own, only write`. */
export const sayWay = ({ way, whose, safe }: SafeWay, language: "bg" | "en"): string => {
  const p = peopleTexts.in(language);
  const where = [p(`way.${way}` as "way.phone"), p(`whose.${whose}` as "whose.own")].join(", ");
  return `${where}: ${p(`safe.${safe}` as "safe.yes")}`;
};

/** That a ready message was sent, on a way the person marked safe: one of our texts, never words of one's own. */
export const message = caseRecordKind({
  name: "message",
  title: "message.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  form: defineForm(casesTexts, {
    name: "case-message",
    fields: {
      way: {
        kind: "reference",
        label: "message.way",
        hint: "message.way-hint",
        required: true,
        purpose: "Nobody is written to where it puts them in danger.",
        ...open,
      },
      text: {
        kind: "choice",
        label: "message.text",
        options: named("message", readyTexts),
        required: true,
        purpose: "What was said from afar.",
        ...open,
      },
      sent_on: {
        kind: "day",
        label: "message.sent-on",
        required: true,
        notAfterToday: true,
        purpose: "When it was.",
        ...open,
      },
    },
  }),
  known: ({ today, person }) => {
    const [way, ...others] = safeWays(person);
    return { sent_on: today as never, ...(way && others.length === 0 ? { way: way.id } : {}) };
  },
  offered: ({ person }, language) => ({
    way: safeWays(person).map((way) => ({ value: way.id, label: sayWay(way, language) })),
  }),
  // The page offers safe ways alone; whoever marked one unsafe meanwhile is not written to either.
  check: ({ way }, { dossier }) =>
    safeWays(dossier.person).some(({ id }) => id === way) ? {} : { way: { text: "message.way-unsafe" } },
  marks: ({ sent_on, text }) => ({ happenedOn: sent_on, outcome: text }),
});
