import { z } from "zod";
import { day, key, oldAddress, partialDate, perLanguage, slug, source, text, webAddress } from "./fields.ts";

import { emblems, periodProblems } from "./fund-words.ts";
import type { ContentType } from "./type-names.ts";

/**
 * What the mission publishes. Each type has *shared* fields, one set for the item, and *translated* fields, one set
 * per language (`docs/content.md`). Relations point to items, never to translations.
 */

const everyItem = {
  sources: z.array(source).default([]),
  topics: z.array(key).default([]),
  projects: z.array(key).default([]),
  picture: key.optional(),
  oldAddresses: z.array(oldAddress).default([]),
};

export const translationStatus = z.enum(["draft", "review", "published", "archived"]);
export type TranslationStatus = z.infer<typeof translationStatus>;

const everyTranslation = {
  title: text.max(200),
  summary: text.max(400).optional(),
  slug: slug.optional(),
  status: translationStatus.default("published"),
  /** Places where sources disagree, or where a date is our inference; printed with the text. */
  doubts: z.array(text).default([]),
};

const withSummary = { ...everyTranslation, summary: text.max(400) };

/** A figure a project set out to reach and what it reached; empty where no source gives it. */
const result = z.strictObject({
  indicator: perLanguage,
  planned: z.number().nonnegative().nullable().default(null),
  reached: z.number().nonnegative().nullable().default(null),
  asOf: partialDate.optional(),
  source: webAddress.optional(),
});

const budget = z.strictObject({
  total: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency code such as BGN"),
  note: perLanguage.optional(),
});

/** The signed consent of the people a picture shows: where the paper is, never who they are. */
const consent = z.strictObject({
  paper: text.max(100),
  given: day,
  /** The last day it holds, in Bulgaria; left out when it has no end. */
  until: day.optional(),
  withdrawn: day.optional(),
});

/** Words a fund wants on items of a time: each period has all of them, and no day has two. */
const fundPeriods = z
  .array(
    z.strictObject({
      from: partialDate,
      until: partialDate.optional(),
      emblem: z.enum(emblems),
      statement: perLanguage,
      disclaimer: perLanguage.optional(),
    }),
  )
  .superRefine((periods, context) => {
    for (const { path, message } of periodProblems(periods)) {
      context.addIssue({ code: "custom", path: [...path], message });
    }
  });

export const contentTypes = {
  topic: {
    shared: z.strictObject({
      ...everyItem,
      order: z.number().int().default(0),
      aboutReturn: z.boolean().default(false),
    }),
    translated: z.strictObject(everyTranslation),
  },
  "funding-source": {
    shared: z.strictObject({
      ...everyItem,
      fund: text,
      from: partialDate.optional(),
      until: partialDate.optional(),
      emblem: z.enum(emblems),
      link: webAddress.optional(),
      /** Where the fund changed its words over time; left out when its own hold always. */
      periods: fundPeriods.optional(),
    }),
    translated: z.strictObject({ ...everyTranslation, statement: text, disclaimer: text.optional() }),
  },
  partner: {
    shared: z.strictObject({
      ...everyItem,
      kind: z.enum(["authority", "un", "ngo", "donor", "university", "company"]),
      link: webAddress.optional(),
      order: z.number().int().default(0),
    }),
    translated: z.strictObject(everyTranslation),
  },
  picture: {
    shared: z.strictObject({
      ...everyItem,
      file: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.-]*\.(svg|png|jpg|jpeg|webp|avif)$/, "must name a picture beside item.yaml"),
      decorative: z.boolean().default(false),
      credit: text,
      rights: text,
      focus: z
        .strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
        .default({ x: 0.5, y: 0.5 }),
      /** Whether people can be recognised; then readers see the picture only while their consent holds. */
      peopleShown: z.boolean().default(false),
      consent: consent.optional(),
    }),
    translated: z.strictObject({ ...everyTranslation, alt: text.optional(), caption: text.optional() }),
  },
  page: {
    shared: z.strictObject({
      ...everyItem,
      place: z.enum(["home", "about", "footer", "notice"]),
      order: z.number().int().default(0),
      checked: partialDate.optional(),
      /** Items an editor sets apart on the home page. */
      featured: z.array(text).default([]),
    }),
    translated: z.strictObject({ ...withSummary, featuredTitle: text.optional() }),
  },
  service: {
    shared: z.strictObject({
      ...everyItem,
      order: z.number().int(),
      /** Whether the text speaks of return: such pages always print that the choice is free. */
      aboutReturn: z.boolean(),
      checked: partialDate,
    }),
    translated: z.strictObject({
      ...withSummary,
      forWhom: z.array(text).default([]),
      weGive: z.array(text).default([]),
      questions: z.array(z.strictObject({ question: text, answer: text })).default([]),
    }),
  },
  project: {
    shared: z.strictObject({
      ...everyItem,
      number: text.optional(),
      fund: key,
      signed: partialDate.optional(),
      started: partialDate.optional(),
      ended: partialDate.optional(),
      state: z.enum(["ongoing", "completed"]),
      stateAsOf: partialDate,
      partners: z.array(key).default([]),
      results: z.array(result).default([]),
      budget: budget.optional(),
      aboutReturn: z.boolean().default(false),
    }),
    translated: z.strictObject({ ...withSummary, officialTitle: text.optional(), objective: text }),
  },
  agreement: {
    shared: z.strictObject({
      ...everyItem,
      signed: partialDate,
      place: perLanguage.optional(),
      parties: z.array(perLanguage).min(1),
      /** These four are kept in the register of agreements, which writes them here when an editor shows them. */
      validFrom: partialDate.optional(),
      validUntil: partialDate.optional(),
      signatories: z.array(z.strictObject({ name: perLanguage, role: perLanguage })).default([]),
      follows: key.optional(),
    }),
    translated: z.strictObject(withSummary),
  },
  event: {
    shared: z.strictObject({
      ...everyItem,
      starts: partialDate,
      ends: partialDate.optional(),
      place: perLanguage.optional(),
    }),
    translated: z.strictObject(withSummary),
  },
  office: {
    shared: z.strictObject({
      ...everyItem,
      order: z.number().int(),
      kind: z.enum(["head-office", "information-centre", "field-office"]),
      city: perLanguage,
      street: perLanguage.optional(),
      phone: text.optional(),
      email: z.email().optional(),
      checked: partialDate,
    }),
    translated: z.strictObject({ ...everyTranslation, hours: text.optional() }),
  },
  hotline: {
    shared: z.strictObject({
      ...everyItem,
      order: z.number().int(),
      numbers: z.array(text).min(1),
      kind: z.enum(["emergency", "help", "legal-aid"]),
      checked: partialDate,
    }),
    translated: z.strictObject({ ...everyTranslation, hours: text.optional() }),
  },
  publication: {
    shared: z.strictObject({
      ...everyItem,
      kind: z.enum(["report", "booklet", "leaflet", "factsheet", "film"]),
      published: partialDate.optional(),
      pages: z.number().int().positive().optional(),
      link: webAddress.optional(),
      languages: z.array(text).default([]),
    }),
    translated: z.strictObject(withSummary),
  },
  news: {
    shared: z.strictObject({
      ...everyItem,
      date: partialDate,
      /** True when no source prints the date and we worked it out. */
      dateInferred: z.boolean().default(false),
      events: z.array(key).default([]),
      agreements: z.array(key).default([]),
      aboutReturn: z.boolean().default(false),
    }),
    translated: z.strictObject({ ...withSummary, dateline: text.optional() }),
  },
} as const satisfies Record<ContentType, unknown>;

export type Shared<T extends ContentType> = z.infer<(typeof contentTypes)[T]["shared"]>;
export type Translated<T extends ContentType> = z.infer<(typeof contentTypes)[T]["translated"]>;

export type AnySharedFields = Shared<ContentType>;
export type AnyTranslated = Translated<ContentType>;

export const sharedSchema = (type: ContentType) => contentTypes[type].shared as z.ZodType<AnySharedFields>;
/** What a draft may hold: every field may still be missing, none may be of a wrong kind. */
export const sharedDraftSchema = (type: ContentType) =>
  (contentTypes[type].shared as z.ZodObject).partial() as unknown as z.ZodType<AnySharedFields>;
export const translatedDraftSchema = (type: ContentType) =>
  (contentTypes[type].translated as z.ZodObject).partial() as unknown as z.ZodType<AnyTranslated>;

export const translatedSchema = (type: ContentType) =>
  contentTypes[type].translated as z.ZodType<AnyTranslated>;

export { type ContentType, contentTypeNames, isContentType } from "./type-names.ts";
