import { aboutKind } from "./about.ts";
import { arrivalKind } from "./arrival.ts";
import { birthKind } from "./birth.ts";
import { contactKind } from "./contact.ts";
import { documentKind } from "./document.ts";
import { earlierKind } from "./earlier.ts";
import { homeContactKind } from "./home-contact.ts";
import { identifierKind } from "./identifier.ts";
import type { RecordKind } from "./kind.ts";
import { languageKind } from "./language.ts";
import { nameKind } from "./name.ts";
import { nationalityKind } from "./nationality.ts";
import { statusKind } from "./status.ts";
import { workKind } from "./work.ts";

/** All that is written down about a person, by kind, in the order it is asked. */
export const recordKinds = {
  name: nameKind,
  birth: birthKind,
  nationality: nationalityKind,
  about: aboutKind,
  language: languageKind,
  contact: contactKind,
  "home-contact": homeContactKind,
  arrival: arrivalKind,
  status: statusKind,
  document: documentKind,
  identifier: identifierKind,
  work: workKind,
  earlier: earlierKind,
} as const satisfies Readonly<Record<string, RecordKind>>;

export type RecordKinds = typeof recordKinds;
export type RecordKindName = keyof RecordKinds;

export const recordKindNames = Object.keys(recordKinds) as RecordKindName[];
export const isRecordKind = (name: string): name is RecordKindName => Object.hasOwn(recordKinds, name);

export type { ExactKey, RecordKind, RecordProblems } from "./kind.ts";
