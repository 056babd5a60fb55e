import type { Query } from "../../platform/db/index.ts";
import type { SheetSection } from "../../platform/print/index.ts";
import { type RelationLine, readRelations } from "../family/relate.ts";
import { type GroupMember, readGroup } from "../family/travel-group.ts";
import type { Act, People } from "../people.ts";
import { writeNumber } from "../person-number.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import type { SheetWords } from "./sheet-words.ts";

/** A person's relatives and who travels with them, as far as the reader may see them. */
export interface PrintedFamily {
  readonly personId: string;
  readonly relations: readonly RelationLine[];
  readonly group: readonly GroupMember[];
  readonly labels: ReadonlyMap<string, PersonLabel>;
}

/** Whoever asks must be allowed to read the person. Everybody in it is to be named in the line about the printing. */
export async function readFamily(
  query: Query,
  people: People,
  act: Act,
  personId: string,
): Promise<PrintedFamily> {
  const relations = await readRelations(query, people, act, personId);
  const group = await readGroup(query, people, act, personId);
  const ids = new Set([
    ...relations.map(({ otherId }) => otherId),
    ...group.map((member) => member.personId),
  ]);
  return { personId, relations, group, labels: await labelsOf(query, people, [...ids]) };
}

/** Everybody else a family names: for the log. */
export const othersIn = ({ personId, relations, group }: PrintedFamily): string[] =>
  [
    ...new Set([...relations.map(({ otherId }) => otherId), ...group.map((member) => member.personId)]),
  ].filter((id) => id !== personId);

/** A section for each relative, and one for those who travel together; none where nobody is known. */
export function familySections(words: SheetWords, family: PrintedFamily): SheetSection[] {
  const { both } = words;
  const who = (id: string) => {
    const label = family.labels.get(id);
    return label ? [...label.names.map(({ text }) => text), writeNumber(label.number)].join(" · ") : null;
  };
  const title = both("page.family");
  const day = (date: RelationLine["valid_from"]) => (date === null ? null : words.day(date));
  const relatives = family.relations.map((line) => ({
    title,
    rows: [
      { label: both("relation.other-number"), value: who(line.otherId) },
      { label: both("relation.kind"), value: both(`relation.${line.kind}`) },
      { label: both("relation.evidence"), value: both(`evidence.${line.evidence}`) },
      {
        label: both("relation.custody"),
        value: line.custody === null ? null : both(`known.${line.custody}`),
      },
      { label: both("relation.valid-from"), value: day(line.valid_from) },
      { label: both("relation.valid-until"), value: day(line.valid_until) },
      { label: both("relation.note"), value: line.note },
    ],
  }));
  const others = family.group.filter(({ personId }) => personId !== family.personId);
  if (others.length === 0) return relatives;
  const own = family.group.find(({ personId }) => personId === family.personId);
  const rows = [
    ...(own ? [{ label: both("sheet.own-part"), value: both(`part.${own.part}`) }] : []),
    ...others.map(({ personId, part }) => {
      const { main, beside } = both(`part.${part}`);
      const value = { main: [who(personId), main].filter((text) => text !== null).join(", "), beside };
      return { label: both("sheet.travels-with"), value };
    }),
  ];
  return [...relatives, { title: both("sheet.group"), rows }];
}
