import type { ContentType, Translated } from "../../content/types.ts";
import { type FieldKind, type FieldSet, group, line, lines, rows } from "./kinds.ts";

const atTheTop = { title: line, summary: lines };
const atTheEnd = { doubts: rows(lines) };

/** Kept beside the text: the address and the status. */
type Apart = "slug" | "status";

/** Every translated field of every type: a field that is missing here does not compile. */
const fields: {
  readonly [T in ContentType]: { readonly [F in Exclude<keyof Translated<T>, Apart>]-?: FieldKind };
} = {
  topic: { ...atTheTop, ...atTheEnd },
  "funding-source": { ...atTheTop, statement: lines, disclaimer: lines, ...atTheEnd },
  partner: { ...atTheTop, ...atTheEnd },
  picture: { title: line, alt: lines, caption: lines, summary: lines, ...atTheEnd },
  page: { ...atTheTop, featuredTitle: line, ...atTheEnd },
  service: {
    ...atTheTop,
    forWhom: rows(line),
    weGive: rows(line),
    questions: rows(group({ question: line, answer: lines })),
    ...atTheEnd,
  },
  project: { ...atTheTop, officialTitle: lines, objective: lines, ...atTheEnd },
  agreement: { ...atTheTop, ...atTheEnd },
  event: { ...atTheTop, ...atTheEnd },
  office: { ...atTheTop, hours: lines, ...atTheEnd },
  hotline: { ...atTheTop, hours: lines, ...atTheEnd },
  publication: { ...atTheTop, ...atTheEnd },
  news: { title: line, dateline: line, summary: lines, ...atTheEnd },
};

export const translatedFields = (type: ContentType): FieldSet => fields[type] as unknown as FieldSet;
