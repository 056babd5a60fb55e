import { missionDay } from "../../core/day.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";
import { freeWill } from "./free-will.ts";
import { childrenSignedFor, coverOf, ofParent } from "./signed-by-parent.ts";

/** The statements of the declaration, each a line of its own that the person initials (domain.md 1.7). */
export const statements = [
  "free",
  "no-pressure",
  "options-told",
  "help-and-limits",
  "may-withdraw",
  "asylum-effects",
  "entry-ban",
  "data-shared",
  "no-stop",
  "not-before",
  "repayment",
  "after-arrival",
  "children",
] as const;

/** Those that concern only some people. */
const sometimes: ReadonlySet<string> = new Set(["children", "repayment"]);

/** Without which there is no declaration, whoever makes it. */
export const concernsAll = (statement: string): boolean => !sometimes.has(statement);

/** The text of today's declaration; a new one when a word of it changes. */
export const currentDeclaration = "2026-2";

/** The declaration of voluntary return, signed: with it the person has applied. */
export const declaration = caseRecordKind({
  name: "declaration",
  title: "declaration.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  in: [
    "counselling",
    "applied",
    "clearance",
    "eligible",
    "preparing",
    "ready",
    "rebooking",
    "no-show",
    "returned",
  ],
  form: defineForm(casesTexts, {
    name: "case-declaration",
    fields: {
      text_version: {
        kind: "line",
        label: "declaration.version",
        required: true,
        longest: 20,
        purpose: "Which words the person put their name to.",
        ...open,
      },
      language: {
        kind: "reference",
        label: "declaration.language",
        required: true,
        purpose: "A declaration counts only in a language the person understands.",
        ...open,
      },
      initialled: {
        kind: "choices",
        label: "declaration.initialled",
        hint: "declaration.initialled-hint",
        options: named("statement", statements),
        required: true,
        purpose: "Each statement is understood by itself, or it is not made.",
        ...open,
      },
      ...freeWill,
      signed_on: {
        kind: "day",
        label: "declaration.signed-on",
        required: true,
        notAfterToday: true,
        purpose: "It is in force for six months.",
        ...open,
      },
      signature: {
        kind: "choice",
        label: "declaration.signature",
        options: named("signature", ["pen", "thumb", "screen"]),
        required: true,
        purpose: "How it can be proved.",
        ...open,
      },
      read_aloud: {
        kind: "yes-no",
        label: "declaration.read-aloud",
        purpose: "Whoever cannot read hears every word before the thumb print.",
        ...open,
      },
      witness: {
        kind: "line",
        label: "declaration.witness",
        hint: "declaration.witness-hint",
        longest: 120,
        purpose: "A thumb print needs somebody who was there.",
        ...sealed,
      },
      interpreter: {
        kind: "line",
        label: "declaration.interpreter",
        longest: 120,
        purpose: "Who said it in the person's language.",
        ...sealed,
      },
      representative: {
        kind: "line",
        label: "declaration.representative",
        longest: 120,
        purpose: "For a child the representative signs too.",
        ...sealed,
      },
    },
  }),
  known: ({ today, person, papers, recordsOf }) => {
    const spoken = person.languages.find(({ main }) => Number(main) === 1) ?? person.languages[0];
    const before = recordsOf({ name: "declaration", form: {} as never }).at(-1)?.madeAt ?? "";
    const signed = papers.findLast(({ onScreen, addedAt }) => onScreen === "declaration" && addedAt > before);
    return {
      text_version: currentDeclaration,
      signed_on: (signed ? missionDay(signed.addedAt) : today) as never,
      // It is not signed on a screen before each of these is ticked there.
      initialled: signed ? statements.filter(concernsAll) : [],
      ...(signed ? { signature: "screen" as const } : {}),
      ...(spoken ? { language: spoken.language } : {}),
    };
  },
  check({ initialled, voluntary, pressure, signature, witness, read_aloud, representative }, { dossier }) {
    const left = statements.filter((one) => concernsAll(one) && !initialled.includes(one));
    const child = dossier.person.mayBeChildOn(dossier.today);
    return {
      ...(left.length > 0 ? { initialled: { text: "declaration.not-all" } } : {}),
      ...(voluntary !== "yes" ? { voluntary: { text: "voluntary.stop" } } : {}),
      ...(pressure === "yes" || pressure === "unclear" ? { pressure: { text: "voluntary.stop" } } : {}),
      ...(signature === "thumb" && witness === null
        ? { witness: { text: "declaration.witness-needed" } }
        : {}),
      ...(signature === "thumb" && read_aloud !== true
        ? { read_aloud: { text: "declaration.read-it" } }
        : {}),
      ...(child && representative === null
        ? { representative: { text: "declaration.representative-needed" } }
        : {}),
    };
  },
  instead(dossier) {
    const cover = coverOf(dossier);
    return cover.is === "own" ? null : ofParent(cover);
  },
  marks: ({ signed_on, signature }) => ({ happenedOn: signed_on, outcome: signature }),
  moves: (_, { member }) => (member.state === "counselling" ? { to: "applied", must: true } : null),
  carries: (dossier) =>
    childrenSignedFor(dossier).flatMap(({ member: { id, state } }) =>
      state === "counselling" ? [[id, "applied"] as const] : [],
    ),
  evidence: [8],
});
