import { homePage, register, type Seed, type SeedSource } from "./seed.ts";

const dates2015 = { signed_on: "2015-10-13", starts_on: "2015-10-13", ends_on: "2017-10-13" };

/** About 700 persons in both projects together, as the home page of November 2015 says; what each contract says is not known. */
const target = (other: string) => ({ target: 700, target_with: other, target_from: "demo" });

const targetSource: SeedSource = {
  about: "около 700 души в двата проекта заедно; дяловете им не са известни",
  source: homePage,
  sure: "demo",
};

const rules = {
  target_groups: [],
  evidence: [],
  counts: [] as readonly string[],
  child_until: null,
  child_share: null,
  one_per_household: false,
  with_other_aid: "travel-only",
};

const funding = {
  currency: "EUR",
  eu_share: 75,
  national_share: 25,
  own_share: null,
  indirect_most: 7,
  management_most: 10,
  rates: "inforeuro",
  statement_bg: "Проектът се съфинансира от Фонд „Убежище, миграция и интеграция“ на Европейския съюз.",
  statement_en: "Co-financed by the Asylum, Migration and Integration Fund of the European Union.",
  emblem: true,
};

const fundingSources: readonly SeedSource[] = [
  { about: "75 % от фонда, 25 % национално", source: "обичайният дял (domain.md 6.5)", sure: "known" },
  {
    about: "непреки разходи до 7 %, управление до 10 % от преките разходи",
    source: "ПМС 190/2015, изм. 248/2018; dv.parliament.bg idMat=132130",
    sure: "read",
  },
  { about: "текст за публичност", source: "съставен от нас; точният е в договора", sure: "derived" },
];

/** The projects of 2015. */
export const projectSeeds: readonly Seed[] = [
  {
    kind: "project",
    code: "ФУМИ 3.003",
    parent: "BG65AMNP001-3.003",
    since: "2015-10-13",
    title: "Договор",
    source: `${register}oOzdTJlL%2FAg%3D`,
    forms: {
      basics: {
        number: "BG65AMNP001-3.003-0001-C01",
        title_bg: "Подкрепа за доброволно връщане и реинтеграция на граждани на трети страни",
        title_en: "Support for the voluntary return and reintegration of third-country nationals",
        objective_bg: null,
        objective_en: null,
        objective: "Специфична цел 3 „Връщане“, национална цел 2 „Мерки за връщане“",
        action: "Действие 1: подпомагане на доброволното връщане, с мерки преди и след него",
        ...dates2015,
        works_from: "2015-11-01",
        pays_until: null,
        ...target("BG65AMNP001-3.004-0001-C02"),
      },
      rules: { ...rules, counts: ["returned", "reintegrated", "withdrawn", "no-show"] },
      funding,
    },
    sources: [
      { about: "номер, заглавие, дати, цел, действие", source: `${register}oOzdTJlL%2FAg%3D`, sure: "read" },
      { about: "работата с хора започва през ноември 2015 г.", source: homePage, sure: "read" },
      {
        about: "че проектът е на МОМ",
        source: "http://iom.bg/bg/content/историята-на-мохамад",
        sure: "read",
      },
      targetSource,
      ...fundingSources,
    ],
  },
  {
    kind: "project",
    code: "ФУМИ 3.004",
    parent: "BG65AMNP001-3.004",
    since: "2015-10-13",
    title: "Договор",
    source: `${register}aLdiZUDwEZY%3D`,
    forms: {
      basics: {
        number: "BG65AMNP001-3.004-0001-C02",
        title_bg: "Предоставяне на информация и консултации за доброволно връщане",
        title_en: "Information and counselling on voluntary return",
        objective_bg: "Информационни материали, кампании и лични консултации.",
        objective_en: "Information material, campaigns and individual counselling.",
        objective: "Специфична цел 3 „Връщане“, национална цел 1 „Съпътстващи мерки“",
        action: "Действие 2: консултиране и насърчаване на доброволното връщане",
        ...dates2015,
        works_from: "2015-11-01",
        pays_until: null,
        ...target("BG65AMNP001-3.003-0001-C01"),
      },
      rules: { ...rules, counts: ["counselled-legally", "counselled-on-return"] },
      funding,
    },
    sources: [
      { about: "номер, заглавие, дати, цел, действие", source: `${register}aLdiZUDwEZY%3D`, sure: "read" },
      { about: "работата с хора започва през ноември 2015 г.", source: homePage, sure: "read" },
      { about: "че проектът е на МОМ", source: "ред „бенефициент“ не се вижда в регистъра", sure: "derived" },
      targetSource,
      ...fundingSources,
    ],
  },
  {
    kind: "project",
    code: "ЕФВ уязвими и деца",
    parent: "ЕФВ 2008–2013",
    since: "2015-01-01",
    title: "Начална страница, ноември 2015",
    source: homePage,
    forms: {
      basics: {
        number: null,
        title_bg: "Програма за уязвими лица и непридружени малолетни и непълнолетни",
        title_en: "Programme for vulnerable persons and unaccompanied minors",
        objective_bg: null,
        objective_en: null,
        objective: null,
        action: "Европейски фонд за връщане и Министерство на вътрешните работи",
        signed_on: null,
        starts_on: "2015-01-01",
        ends_on: "2015-06-30",
        works_from: null,
        pays_until: null,
        target: null,
        target_with: null,
        target_from: null,
      },
      rules,
      funding: {
        ...funding,
        indirect_most: null,
        management_most: null,
        statement_bg: "Съфинансира се от Европейския фонд за връщане.",
        statement_en: "Co-financed by the European Return Fund.",
      },
    },
    sources: [
      {
        about: "че програмата съществува; точното ѝ заглавие и номер не са известни",
        source: homePage,
        sure: "read",
      },
      {
        about: "разходите по последната годишна програма (2013) са допустими до средата на 2015 г.",
        source: "общо знание (domain.md 6.6); първият ден е предположение",
        sure: "known",
      },
    ],
  },
];
