import type { AnyForm } from "../../platform/forms/index.ts";
import type { SubjectKind } from "../tables.ts";
import type { ProgrammesText } from "../texts/index.ts";
import { callForm, programmeForm, sourceForm } from "./frame-forms.ts";
import { fundingForm, projectForm, rulesForm } from "./project-forms.ts";
import { criterionForm, itemForm, lineForm, packageForm, partnerForm, targetForm } from "./project-lists.ts";

/** A part of a version's content: one form, or a list of entries of one form. */
export interface Section {
  readonly key: string;
  readonly title: ProgrammesText;
  readonly form: AnyForm;
  readonly many: boolean;
  /** Adding one to the list. */
  readonly add?: ProgrammesText;
}

const sources: Section = {
  key: "sources",
  title: "section.sources",
  form: sourceForm,
  many: true,
  add: "section.add-source",
};

/** What a version of each kind is made of, in the order shown. */
export const sectionsOf: Readonly<Record<SubjectKind, readonly Section[]>> = {
  programme: [{ key: "basics", title: "section.basics", form: programmeForm, many: false }, sources],
  call: [{ key: "basics", title: "section.basics", form: callForm, many: false }, sources],
  project: [
    { key: "basics", title: "section.basics", form: projectForm, many: false },
    { key: "rules", title: "section.rules", form: rulesForm, many: false },
    { key: "targets", title: "section.targets", form: targetForm, many: true, add: "section.add-target" },
    { key: "funding", title: "section.funding", form: fundingForm, many: false },
    {
      key: "partners",
      title: "section.partners",
      form: partnerForm,
      many: true,
      add: "section.add-partner",
    },
    { key: "lines", title: "section.lines", form: lineForm, many: true, add: "section.add-line" },
    {
      key: "criteria",
      title: "section.criteria",
      form: criterionForm,
      many: true,
      add: "section.add-criterion",
    },
    { key: "packages", title: "section.packages", form: packageForm, many: true, add: "section.add-package" },
    { key: "items", title: "section.items", form: itemForm, many: true, add: "section.add-item" },
    sources,
  ],
};

export const sectionOf = (kind: SubjectKind, key: string): Section | undefined =>
  sectionsOf[kind].find((section) => section.key === key);
