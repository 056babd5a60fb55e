import { defineForm, named } from "../../platform/forms/index.ts";
import { foldPhone } from "../finding/fold-numbers.ts";
import { peopleTexts } from "../texts/index.ts";
import { open, recordKind, sealed } from "./kind.ts";

const homeContactForm = defineForm(peopleTexts, {
  name: "person-home-contact",
  fields: {
    who: {
      kind: "line",
      label: "home.who",
      required: true,
      longest: 200,
      purpose: "To ask for the right one.",
      ...sealed,
    },
    relation: {
      kind: "choice",
      label: "home.relation",
      options: named("kin", ["parent", "spouse", "child", "sibling", "other-relative", "friend", "other"]),
      required: true,
      purpose: "To know who speaks.",
      ...open,
    },
    country: { kind: "reference", label: "home.country", purpose: "Which mission would call.", ...open },
    phone: { kind: "phone", label: "home.phone", purpose: "To reach the family after return.", ...sealed },
    address: {
      kind: "text",
      label: "home.address",
      longest: 400,
      purpose: "Where the journey ends and visits begin.",
      ...sealed,
    },
    may_contact: {
      kind: "yes-no",
      label: "home.may-contact",
      required: true,
      purpose: "Nobody at home learns of a return from us against the person's will.",
      ...open,
    },
    may_say: {
      kind: "text",
      label: "home.may-say",
      hint: "home.may-say-hint",
      longest: 1000,
      purpose: "Nobody at home learns more than the person wants.",
      ...sealed,
    },
  },
});

export const homeContactKind = recordKind({
  name: "home-contact",
  table: "person_home_contact",
  form: homeContactForm,
  check: ({ may_contact, may_say }) =>
    may_contact && may_say === null ? { may_say: { text: "problem.what-may-be-said" } } : {},
  exactKeys: ({ phone }) => (phone === null ? [] : [{ kind: "phone", value: foldPhone(phone) }]),
});
