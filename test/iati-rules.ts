import { childrenNamed, type XmlElement } from "./xml-tree.ts";

/**
 * The rules of the IATI 2.03 activity schema for every element we may write, in our own words: what may stand inside,
 * in this order, how often; which attributes must be there and which may.
 */
interface Rule {
  readonly children?: readonly (readonly [name: string, least: number, most: number])[];
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Holds words and no elements. */
  readonly text?: RegExp;
}

const many = Number.POSITIVE_INFINITY;
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const decimal = /^-?\d+(?:\.\d+)?$/;

const narrated: Rule = { children: [["narrative", 1, many]] };
const dated: Rule = { required: ["iso-date"] };
const figure: Rule = {
  children: [
    ["location", 0, many],
    ["dimension", 0, many],
    ["comment", 0, many],
    ["document-link", 0, many],
  ],
  optional: ["value"],
};

const rules: Readonly<Record<string, Rule>> = {
  "iati-activities": {
    children: [["iati-activity", 1, many]],
    required: ["version"],
    optional: ["generated-datetime"],
  },
  "iati-activity": {
    children: [
      ["iati-identifier", 1, 1],
      ["reporting-org", 1, 1],
      ["title", 1, 1],
      ["description", 1, many],
      ["participating-org", 1, many],
      ["other-identifier", 0, many],
      ["activity-status", 1, 1],
      ["activity-date", 1, many],
      ["contact-info", 0, many],
      ["activity-scope", 0, 1],
      ["recipient-country", 0, many],
      ["recipient-region", 0, many],
      ["location", 0, many],
      ["sector", 0, many],
      ["tag", 0, many],
      ["country-budget-items", 0, 1],
      ["humanitarian-scope", 0, many],
      ["policy-marker", 0, many],
      ["collaboration-type", 0, 1],
      ["default-flow-type", 0, 1],
      ["default-finance-type", 0, 1],
      ["default-aid-type", 0, many],
      ["default-tied-status", 0, 1],
      ["budget", 0, many],
      ["planned-disbursement", 0, many],
      ["capital-spend", 0, 1],
      ["transaction", 0, many],
      ["document-link", 0, many],
      ["related-activity", 0, many],
      ["legacy-data", 0, many],
      ["conditions", 0, 1],
      ["result", 0, many],
      ["crs-add", 0, 1],
      ["fss", 0, 1],
    ],
    optional: [
      "xml:lang",
      "default-currency",
      "last-updated-datetime",
      "humanitarian",
      "hierarchy",
      "budget-not-provided",
    ],
  },
  "iati-identifier": { text: /^[^\s/&|?]+$/ },
  narrative: { text: /\S/, optional: ["xml:lang"] },
  "reporting-org": { ...narrated, required: ["ref", "type"], optional: ["secondary-reporter"] },
  title: narrated,
  description: { ...narrated, optional: ["type"] },
  "participating-org": {
    children: [["narrative", 0, many]],
    required: ["role"],
    optional: ["ref", "type", "activity-id", "crs-channel-code"],
  },
  "activity-status": { required: ["code"] },
  "activity-date": { children: [["narrative", 0, many]], required: ["iso-date", "type"] },
  "contact-info": {
    children: [
      ["organisation", 0, 1],
      ["department", 0, 1],
      ["person-name", 0, 1],
      ["job-title", 0, 1],
      ["telephone", 0, many],
      ["email", 0, many],
      ["website", 0, many],
      ["mailing-address", 0, many],
    ],
    optional: ["type"],
  },
  organisation: narrated,
  telephone: { text: /\d/ },
  email: { text: /@/ },
  website: { text: /^https?:/ },
  "mailing-address": narrated,
  "recipient-country": { children: [["narrative", 0, many]], required: ["code"], optional: ["percentage"] },
  sector: { children: [["narrative", 0, many]], required: ["code"], optional: ["vocabulary", "percentage"] },
  budget: {
    children: [
      ["period-start", 1, 1],
      ["period-end", 1, 1],
      ["value", 1, 1],
    ],
    optional: ["type", "status"],
  },
  "period-start": dated,
  "period-end": dated,
  value: { text: decimal, required: ["value-date"], optional: ["currency"] },
  "document-link": {
    children: [
      ["title", 1, 1],
      ["description", 0, 1],
      ["category", 1, many],
      ["language", 0, many],
      ["document-date", 0, 1],
    ],
    required: ["url", "format"],
  },
  category: { required: ["code"] },
  language: { required: ["code"] },
  result: {
    children: [
      ["title", 1, 1],
      ["description", 0, 1],
      ["document-link", 0, many],
      ["reference", 0, many],
      ["indicator", 1, many],
    ],
    required: ["type"],
    optional: ["aggregation-status"],
  },
  indicator: {
    children: [
      ["title", 1, 1],
      ["description", 0, 1],
      ["document-link", 0, many],
      ["reference", 0, many],
      ["baseline", 0, many],
      ["period", 0, many],
    ],
    required: ["measure"],
    optional: ["ascending", "aggregation-status"],
  },
  period: {
    children: [
      ["period-start", 1, 1],
      ["period-end", 1, 1],
      ["target", 0, many],
      ["actual", 0, many],
    ],
  },
  target: figure,
  actual: figure,
  comment: narrated,
};

/** Values every attribute of the name must have, wherever it stands. */
const values: Readonly<Record<string, RegExp>> = {
  version: /^2\.03$/,
  "iso-date": day,
  "value-date": day,
  "generated-datetime": moment,
  "last-updated-datetime": moment,
  "secondary-reporter": /^(?:0|1|true|false)$/,
  "aggregation-status": /^(?:0|1|true|false)$/,
  percentage: decimal,
  currency: /^[A-Z]{3}$/,
  "default-currency": /^[A-Z]{3}$/,
  "xml:lang": /^[a-z]{2}$/,
  url: /^https?:\/\//,
  role: /^[1-4]$/,
};

/** Everything in which a file breaks the rules, with the way to the place; empty when nothing does. */
export function iatiProblems(element: XmlElement, way = ""): string[] {
  const place = `${way}/${element.name}`;
  const rule = rules[element.name];
  if (!rule) return [`${place} is not known`];
  return [
    ...attributeProblems(element, rule, place),
    ...childProblems(element, rule, place),
    ...(rule.text && !rule.text.test(element.text) ? [`${place} says "${element.text}"`] : []),
    ...(!rule.text && element.text.trim() ? [`${place} holds loose words`] : []),
    ...element.children.flatMap((child) => iatiProblems(child, place)),
  ];
}

function attributeProblems({ attributes }: XmlElement, rule: Rule, place: string): string[] {
  const allowed = [...(rule.required ?? []), ...(rule.optional ?? [])];
  return [
    ...(rule.required ?? []).filter((name) => !attributes[name]).map((name) => `${place} lacks @${name}`),
    ...Object.keys(attributes)
      .filter((name) => !allowed.includes(name))
      .map((name) => `${place} must not have @${name}`),
    ...Object.entries(attributes)
      .filter(([name, value]) => values[name] && !values[name].test(value))
      .map(([name, value]) => `${place}/@${name} is "${value}"`),
  ];
}

function childProblems(element: XmlElement, rule: Rule, place: string): string[] {
  const allowed = rule.children ?? [];
  const order = element.children.map(({ name }) => allowed.findIndex(([known]) => known === name));
  return [
    ...order.flatMap((at, index) =>
      at < 0 ? [`${place} must not hold ${element.children[index]?.name}`] : [],
    ),
    ...order.flatMap((at, index) =>
      index > 0 && at < (order[index - 1] ?? 0)
        ? [`${place}: ${element.children[index]?.name} stands too late`]
        : [],
    ),
    ...allowed.flatMap(([name, least, most]) => {
      const count = childrenNamed(element, name).length;
      return count < least || count > most ? [`${place} holds ${count} of ${name}`] : [];
    }),
  ];
}
