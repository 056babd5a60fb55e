import { register, type Seed } from "./seed.ts";

/** Programme periods, and calls under them. */
export const frameSeeds: readonly Seed[] = [
  {
    kind: "programme",
    code: "ЕФВ 2008–2013",
    parent: null,
    since: "2008-01-01",
    title: "Решение 575/2007/ЕО",
    source: "eur-lex.europa.eu LEGISSUM:l14570",
    forms: {
      basics: {
        fund: "return-fund",
        title_bg: "Европейски фонд за връщане 2008–2013",
        title_en: "European Return Fund 2008–2013",
        starts_on: "2008-01-01",
        ends_on: "2013-12-31",
        authority: "Дирекция „Международни проекти“, МВР",
        eu_share: 75,
      },
    },
    sources: [
      {
        about: "отговорен орган; нуждите на България",
        source: "https://studylib.net/doc/9979108",
        sure: "read",
      },
      {
        about: "дял 75 % за държави по Кохезионния фонд",
        source: "ec.europa.eu/home-affairs, return-fund, national-actions_en",
        sure: "known",
      },
    ],
  },
  {
    kind: "programme",
    code: "ФУМИ 2014–2020",
    parent: null,
    since: "2014-01-01",
    title: "Регламент (ЕС) № 516/2014",
    source: "eur-lex.europa.eu 02014R0516",
    forms: {
      basics: {
        fund: "amif",
        title_bg: "Национална програма по фонд „Убежище, миграция и интеграция“ 2014–2020",
        title_en: "National programme of the Asylum, Migration and Integration Fund 2014–2020",
        starts_on: "2014-01-01",
        ends_on: "2020-12-31",
        authority: "Дирекция „Международни проекти“, МВР",
        eu_share: 75,
      },
    },
    sources: [
      {
        about: "отговорен орган",
        source: "https://studylib.net/doc/9979108 ; refugee-integration.bg/en",
        sure: "read",
      },
    ],
  },
  {
    kind: "call",
    code: "BG65AMNP001-3.003",
    parent: "ФУМИ 2014–2020",
    since: "2015-10-13",
    title: "Процедура",
    source: `${register}oOzdTJlL%2FAg%3D`,
    forms: {
      basics: {
        number: "BG65AMNP001-3.003",
        title_bg: "Подпомагане на доброволното връщане, с мерки преди и след него",
        title_en: "Assisted voluntary return, with measures before and after it",
        objective: "Специфична цел 3 „Връщане“, национална цел 2 „Мерки за връщане“",
        action: "Действие 1",
        opened_on: null,
      },
    },
    sources: [{ about: "номерът е изведен от номера на проекта", source: register, sure: "derived" }],
  },
  {
    kind: "call",
    code: "BG65AMNP001-3.004",
    parent: "ФУМИ 2014–2020",
    since: "2015-10-13",
    title: "Процедура",
    source: `${register}aLdiZUDwEZY%3D`,
    forms: {
      basics: {
        number: "BG65AMNP001-3.004",
        title_bg: "Консултиране и насърчаване на доброволното връщане",
        title_en: "Counselling on voluntary return and its promotion",
        objective: "Специфична цел 3 „Връщане“, национална цел 1 „Съпътстващи мерки“",
        action: "Действие 2",
        opened_on: null,
      },
    },
    sources: [{ about: "номерът е изведен от номера на проекта", source: register, sure: "derived" }],
  },
  {
    kind: "programme",
    code: "ФУМИ 2021–2027",
    parent: null,
    since: "2021-01-01",
    title: "Регламент (ЕС) 2021/1147",
    source: "eur-lex.europa.eu 32021R1147",
    forms: {
      basics: {
        fund: "amif",
        title_bg: "Програма по фонд „Убежище, миграция и интеграция“ 2021–2027",
        title_en: "Programme of the Asylum, Migration and Integration Fund 2021–2027",
        starts_on: "2021-01-01",
        ends_on: "2027-12-31",
        authority: "Дирекция „Международни проекти“, МВР",
        eu_share: 75,
      },
    },
    sources: [{ about: "период и дял", source: "общо знание (domain.md 6.2, 6.5)", sure: "known" }],
  },
  {
    kind: "call",
    code: "BG65AMPR001-3.002",
    parent: "ФУМИ 2021–2027",
    since: "2021-01-01",
    title: "Процедура",
    source: "https://eufunds.bg/bg/node/15522",
    forms: {
      basics: {
        number: "BG65AMPR001-3.002",
        title_bg: "Процедура по специфична цел 3 „Връщане“",
        title_en: "Procedure under specific objective 3, return",
        objective: "Специфична цел 3 „Връщане“",
        action: null,
        opened_on: null,
      },
    },
    sources: [{ about: "номер и цел", source: "https://eufunds.bg/bg/node/15522", sure: "read" }],
  },
];
