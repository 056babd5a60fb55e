import type { Seed } from "./seed.ts";

const entry = (id: string, values: object) => ({ id, values });

const aid = (kind: string, most: number | null, more: { once?: boolean; line?: string } = {}) =>
  entry(kind, {
    package: "return",
    aid: kind,
    most,
    household_once: more.once ?? false,
    line: more.line ?? "grants",
  });

/** A line for what the project spends on itself. */
const ownLine = (
  id: string,
  code: string,
  group: string,
  [title_bg, title_en]: readonly [string, string],
  amount: number,
  management = false,
) => entry(id, { code, group, title_bg, title_en, amount, management });

/**
 * A project to try the program with: it runs today, so people can be enrolled on the first day. Its amounts are made up
 * after those of other countries (domain.md 1.13); the mission puts the contract's in their place.
 */
export const exampleSeeds: readonly Seed[] = [
  {
    kind: "project",
    code: "ПРИМЕР",
    parent: "BG65AMPR001-3.002",
    since: "2025-01-01",
    title: "Пример",
    source: "съставен от нас, за проба",
    forms: {
      basics: {
        number: "ПРИМЕР-2025",
        title_bg: "Примерен проект за доброволно връщане (заменете го с вашия договор)",
        title_en: "Example project of voluntary return (put your contract in its place)",
        objective_bg: null,
        objective_en: null,
        objective: "Специфична цел 3 „Връщане“",
        action: null,
        signed_on: null,
        starts_on: "2025-01-01",
        ends_on: "2029-06-30",
        works_from: "2025-01-01",
        pays_until: "2029-12-31",
        target: null,
        target_with: null,
        target_from: null,
      },
      rules: {
        target_groups: [],
        evidence: [],
        counts: [],
        child_until: 18,
        child_share: 50,
        one_per_household: false,
        with_other_aid: "travel-only",
      },
      funding: {
        currency: "EUR",
        eu_share: 75,
        national_share: 25,
        own_share: null,
        indirect_most: 7,
        management_most: null,
        rates: "inforeuro",
        statement_bg: "Съфинансирано от Европейския съюз.",
        statement_en: "Co-funded by the European Union.",
        emblem: true,
      },
    },
    lists: {
      targets: [
        entry("returned", { indicator: "returned", persons: 600, by: null, from: "demo" }),
        entry("counselled", { indicator: "counselled-on-return", persons: 1800, by: null, from: "demo" }),
        entry("reintegrated", { indicator: "reintegrated", persons: 300, by: null, from: "demo" }),
      ],
      lines: [
        entry("grants", {
          code: "H1",
          group: "h",
          title_bg: "Помощ за хората",
          title_en: "Help for people",
          amount: null,
        }),
        ownLine("staff", "A1", "a", ["Труд на екипа", "Work of the team"], 360_000),
        ownLine("managers", "A2", "a", ["Управление на проекта", "Project management"], 60_000, true),
        ownLine("office", "D1", "d", ["Наем на офиси", "Rent of offices"], 48_000),
        ownLine("indirect", "I1", "i", ["Непреки разходи", "Indirect costs"], 30_000),
      ],
      packages: [
        entry("return", {
          code: "ВР",
          title_bg: "Връщане и реинтеграция",
          title_en: "Return and reintegration",
          per_person: 3000,
          per_household: 6000,
          conditions: null,
        }),
      ],
      items: [
        aid("domestic-travel", 60),
        aid("document-fees", 200),
        aid("medical", 500),
        aid("pocket-money", 100),
        aid("reinstallation", 300),
        aid("onward-transport", 100),
        aid("accommodation", 150, { once: true }),
        aid("reintegration-kind", 2000),
        aid("reintegration-cash", 500),
        aid("medical-reintegration", 500),
        aid("education", 300),
      ],
    },
    sources: [
      { about: "дати и суми: измислени, по примера на други страни", source: "domain.md 1.13", sure: "demo" },
      { about: "75 % от фонда, непреки разходи до 7 %", source: "domain.md 6.4, 6.5", sure: "known" },
    ],
  },
];
