import { remembered } from "../../core/remembered.ts";
import type { FieldValue, ValuesOf } from "../../platform/forms/index.ts";
import type { callForm, programmeForm, sourceForm } from "./frame-forms.ts";
import type { fundingForm, projectForm, rulesForm } from "./project-forms.ts";
import type {
  criterionForm,
  itemForm,
  lineForm,
  packageForm,
  partnerForm,
  targetForm,
} from "./project-lists.ts";

export type Values = Readonly<Record<string, FieldValue>>;

/** One line of a list. */
export interface Entry {
  readonly id: string;
  readonly values: Values;
}

/** What a version says: its single forms by section, its lists by section. As JSON it is kept for ever. */
export interface Content {
  readonly forms: Readonly<Record<string, Values>>;
  readonly lists: Readonly<Record<string, readonly Entry[]>>;
}

export const nothing: Content = { forms: {}, lists: {} };

/** What versions say is never changed, and asked for with every case that a project pays for. */
export const readContent = remembered((json: string): Content => JSON.parse(json) as Content, 200);

/** The answers of a single form; null when it was never filled in. */
export const formOf = ({ forms }: Content, section: string): Values | null => forms[section] ?? null;

export const listOf = ({ lists }: Content, section: string): readonly Entry[] => lists[section] ?? [];

/** The content with an entry of a list put in, changed, or, with null, taken out; a new one comes last. */
export function withEntry(content: Content, section: string, id: string, values: Values | null): Content {
  const list = listOf(content, section);
  const there = list.some((entry) => entry.id === id);
  const others = values === null ? list.filter((entry) => entry.id !== id) : list;
  const next =
    values === null
      ? others
      : there
        ? others.map((entry) => (entry.id === id ? { id, values } : entry))
        : [...others, { id, values }];
  return { ...content, lists: { ...content.lists, [section]: next } };
}

export const withForm = (content: Content, section: string, values: Values): Content => ({
  ...content,
  forms: { ...content.forms, [section]: values },
});

type Listed<F> = readonly ({ readonly id: string } & ValuesOf<F>)[];

/** A project's content, named and typed as its forms say. What was never filled in is null. */
export interface ProjectContent {
  readonly basics: ValuesOf<typeof projectForm> | null;
  readonly rules: ValuesOf<typeof rulesForm> | null;
  readonly funding: ValuesOf<typeof fundingForm> | null;
  readonly targets: Listed<typeof targetForm>;
  readonly partners: Listed<typeof partnerForm>;
  readonly lines: Listed<typeof lineForm>;
  readonly criteria: Listed<typeof criterionForm>;
  readonly packages: Listed<typeof packageForm>;
  readonly items: Listed<typeof itemForm>;
  readonly sources: Listed<typeof sourceForm>;
}

export type FrameBasics = ValuesOf<typeof programmeForm> | ValuesOf<typeof callForm>;

// What stands in a version was read by these very forms before it was kept.
const entries = (content: Content, section: string) =>
  listOf(content, section).map(({ id, values }) => ({ id, ...values })) as never;

export const projectContent = (content: Content): ProjectContent => ({
  basics: formOf(content, "basics") as ProjectContent["basics"],
  rules: formOf(content, "rules") as ProjectContent["rules"],
  funding: formOf(content, "funding") as ProjectContent["funding"],
  targets: entries(content, "targets"),
  partners: entries(content, "partners"),
  lines: entries(content, "lines"),
  criteria: entries(content, "criteria"),
  packages: entries(content, "packages"),
  items: entries(content, "items"),
  sources: entries(content, "sources"),
});
