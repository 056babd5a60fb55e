import type { TableWords } from "../reports/table.ts";
import type { Visit } from "./desk.tsx";
import { codesOf, valueName } from "./names.ts";

/** The words of a report's files, in the visit's language. */
export const wordsOf = ({ t, language }: Visit): TableWords => ({
  headings: [t("file.indicator"), t("file.codes"), t("file.group"), t("file.value")],
  columns: { period: t("figure.period"), new: t("figure.new"), life: t("figure.life") },
  all: t("figure.total"),
  title: ({ title }) => title[language],
  codes: (definition) => codesOf(definition, language).join("; "),
  group: (group) => t(`group.${group}`),
  value: (group, value) => valueName(group, value, language),
  waits: (part) => t(part === null ? "waits.title" : `waits.${part}`),
  hidden: t("file.hidden"),
});
