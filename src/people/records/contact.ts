import { defineForm, named, readEmail, readPhone } from "../../platform/forms/index.ts";
import { foldPhone } from "../finding/fold-numbers.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, type RecordProblems, recordKind, sealed } from "./kind.ts";

export const safeties = ["yes", "no", "only-text", "only-hours"] as const;
export const apps = ["none", "whatsapp", "viber", "telegram", "signal", "imo", "other"] as const;

/** Where people live while they wait (domain.md 4.6 and 1.3.1). */
export const places = [
  "sar-ovcha-kupel",
  "sar-vrazhdebna",
  "sar-voenna-rampa",
  "sar-busmantsi-closed",
  "sar-banya",
  "sar-pastrogor",
  "sar-harmanli",
  "home-busmantsi",
  "home-lyubimets",
  "external-address",
  "private",
  "ngo-shelter",
  "crisis-centre",
  "hospital",
  "prison",
  "homeless",
  "unknown",
] as const;

const contactForm = defineForm(peopleTexts, {
  name: "person-contact",
  fields: {
    way: {
      kind: "choice",
      label: "contact.way",
      options: named("way", ["phone", "e-mail", "app-name", "address"]),
      required: true,
      purpose: "To reach the person.",
      ...open,
    },
    reach: {
      kind: "line",
      label: "contact.reach",
      hint: "contact.reach-hint",
      purpose: "To reach the person.",
      ...sealed,
    },
    app: {
      kind: "choice",
      label: "contact.app",
      options: named("app", apps),
      purpose: "Some read messages and never answer calls.",
      ...open,
    },
    whose: {
      kind: "choice",
      label: "contact.whose",
      options: named("whose", ["own", "relative", "friend", "representative", "emergency"]),
      required: true,
      purpose: "Whoever answers a borrowed phone must learn nothing.",
      ...open,
    },
    who: {
      kind: "line",
      label: "contact.who",
      longest: 120,
      purpose: "To ask for the right one.",
      ...sealed,
    },
    safe: {
      kind: "choice",
      label: "contact.safe",
      hint: "contact.safe-hint",
      options: named("safe", safeties),
      required: true,
      purpose: "A call at the wrong moment can put somebody in danger.",
      ...open,
    },
    safe_note: {
      kind: "line",
      label: "contact.safe-note",
      hint: "contact.safe-note-hint",
      purpose: "A call at the wrong moment can put somebody in danger.",
      ...sealed,
    },
    place: {
      kind: "choice",
      label: "contact.place",
      options: named("place", places),
      purpose: "Where to visit; how many people are where.",
      ...open,
    },
    address: {
      kind: "text",
      label: "contact.address",
      longest: 400,
      purpose: "Where to visit and where letters go.",
      ...sealed,
    },
  },
});

export const contactKind = recordKind({
  name: "contact",
  table: "person_contact",
  form: contactForm,
  check({ way, reach, place, address, safe, safe_note }): RecordProblems {
    const hours: RecordProblems =
      safe === "only-hours" && safe_note === null ? { safe_note: { text: "problem.which-hours" } } : {};
    if (way === "address") {
      return place === null && address === null ? { ...hours, place: { text: "problem.where" } } : hours;
    }
    if (reach === null) return { ...hours, reach: { text: "problem.reach-needed" } };
    const reading =
      way === "phone" ? readPhone(reach) : way === "e-mail" ? readEmail(reach) : { value: reach };
    return "problem" in reading ? { ...hours, reach: reading.problem as RecordProblems[string] } : hours;
  },
  exactKeys({ way, reach }) {
    if (reach === null) return [];
    if (way === "phone") return [{ kind: "phone", value: foldPhone(reach) }];
    return way === "e-mail" ? [{ kind: "e-mail", value: reach.toLowerCase() }] : [];
  },
});
