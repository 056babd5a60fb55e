import type { Definition, DonorCode, Group, IndicatorId } from "./definition.ts";

const regulation2014 = "Regulation (EU) 516/2014, Annex IV (domain.md 6.1)";
const regulation2021 = "Regulation (EU) 2021/1147, Annex VIII (domain.md 6.2)";

const fund = (scheme: DonorCode["scheme"], code: string): DonorCode => ({
  scheme,
  code,
  unofficial: true,
  source: scheme === "amif-2014" ? regulation2014 : regulation2021,
});

const whoAndWhereTo: readonly Group[] = ["age", "sex", "nationality", "destination"];
const whoAndWhy: readonly Group[] = ["age", "sex", "nationality", "reason"];

const first = { version: 1, since: "2010-01-01", unit: "persons" } as const;

const firstVersions: readonly Definition[] = [
  {
    ...first,
    id: "counselled-legally",
    title: { bg: "Лица, получили правна консултация", en: "Persons counselled legally" },
    counts: {
      bg: "Денят на записана правна консултация. Който после се откаже от връщането, пак е бил консултиран.",
      en: "The day of a legal talk on record. Whoever decides against returning afterwards was counselled all the same.",
    },
    codes: [],
    source: "domain.md 6.3, 1.5",
    rule: {
      facts: ["legal-talk"],
      which: "first",
      withdrawn: "counted",
      broughtBack: "counted",
      groups: whoAndWhereTo,
    },
  },
  {
    ...first,
    id: "counselled-on-return",
    title: { bg: "Лица, консултирани за връщане", en: "Persons counselled on return" },
    counts: {
      bg: "Денят на записан разговор за връщане, каквото и да реши човекът след него.",
      en: "The day of a talk about return on record, whatever the person decides after it.",
    },
    codes: [],
    source: "domain.md 6.3, 1.6",
    rule: {
      facts: ["return-talk"],
      which: "first",
      withdrawn: "counted",
      broughtBack: "counted",
      groups: whoAndWhereTo,
    },
  },
  {
    ...first,
    id: "returned",
    title: { bg: "Лица, върнали се доброволно", en: "Persons who returned voluntarily" },
    counts: {
      bg: "Денят на заминаване, доказано с качване на борда. Върнатите от път и отказалите се не се броят.",
      en: "The day of leaving, proven by boarding. Whoever was brought back or withdrew is not counted.",
    },
    codes: [fund("amif-2014", "C3"), fund("amif-2021", "R.3.6")],
    source: "domain.md 6.1, 6.2",
    rule: {
      facts: ["departure"],
      which: "first",
      withdrawn: "left-out",
      broughtBack: "left-out",
      groups: whoAndWhereTo,
    },
  },
  {
    ...first,
    id: "reintegrated",
    title: {
      bg: "Лица, получили помощ за реинтеграция преди или след връщането",
      en: "Persons who received reintegration assistance before or after the return",
    },
    counts: {
      bg: "Денят на първата доставка по план за реинтеграция или на първото изплащане на такава помощ.",
      en: "The day of the first delivery of a reintegration plan, or of the first payment of such a grant.",
    },
    codes: [fund("amif-2014", "C2"), fund("amif-2021", "O.3.3")],
    source: "domain.md 6.1, 6.2",
    rule: {
      facts: ["reintegration-aid"],
      which: "first",
      withdrawn: "left-out",
      broughtBack: "counted",
      groups: whoAndWhereTo,
    },
  },
  {
    ...first,
    id: "withdrawn",
    title: { bg: "Лица, които са се отказали", en: "Persons who withdrew" },
    counts: {
      bg: "Денят, в който отказът е записан, ако човекът не е размислил до датата на справката.",
      en: "The day the withdrawal was written down, where it still stands at the cut-off.",
    },
    codes: [],
    source: "domain.md 6.3, 1.29",
    rule: {
      facts: ["withdrawal"],
      which: "last",
      withdrawn: "only",
      broughtBack: "counted",
      groups: whoAndWhy,
    },
  },
  {
    ...first,
    id: "no-show",
    title: { bg: "Лица, които не се явиха за пътуването", en: "Persons who did not come to the journey" },
    counts: {
      bg: "Денят на пътуването, за което човекът не се яви, по последната причина.",
      en: "The day of the journey the person did not come to, by the last reason.",
    },
    codes: [],
    source: "domain.md 6.3, 1.29",
    rule: {
      facts: ["no-show"],
      which: "last",
      withdrawn: "counted",
      broughtBack: "counted",
      groups: whoAndWhy,
    },
  },
];

const second = { version: 2, since: "2026-01-01" } as const;

const circumstances = {
  bg: "Правен статут: какъвто е вписан за деня на първото заявление по случая. Уязвимост: отбелязаното за деня, който се брои – само дали законът я отчита, никога каква е.",
  en: "Legal status: as on record for the day of the first application in the case. Vulnerability: what was noted for the day that counts; only whether the law counts it, never what it is.",
} as const;

const days = {
  bg: "Дни: от първото заявление по случая до качването. Без заявление, или с по-късно, срокът не е известен и не влиза в средните.",
  en: "Days: from the first application in the case to boarding. Without an application, or with a later one, they are not known and in no average.",
} as const;

/** The indicator as it was, told apart by legal status and vulnerability too. */
function withCircumstances(id: IndicatorId): Definition {
  const before = firstVersions.find((one) => one.id === id);
  if (!before) throw new Error(`No first version of ${id}.`);
  const waits = id === "returned";
  const says = (language: "bg" | "en") =>
    [before.counts[language], circumstances[language], ...(waits ? [days[language]] : [])].join(" ");
  return {
    ...before,
    ...second,
    counts: { bg: says("bg"), en: says("en") },
    source: `${before.source}, 2.3, 4.2`,
    rule: {
      ...before.rule,
      groups: [...before.rule.groups, "status", "vulnerability"],
      ...(waits ? { measures: ["waits"] } : {}),
    },
  };
}

/** Every version of every indicator there ever was, with the wording of domain.md 6. A new rule is added below the old one. */
export const definitions: readonly Definition[] = [
  ...firstVersions,
  ...(["counselled-legally", "counselled-on-return", "returned", "reintegrated"] as const).map(
    withCircumstances,
  ),
];
