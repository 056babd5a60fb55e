import type { en } from "./en.ts";

/** Какво пише по самата карта, на български. */
export const bg: Record<keyof typeof en, string> = {
  title: "Миграционни маршрути към Европа, {period}",
  "title-panel": "България: пунктове, центрове, бюра",
  description:
    "Линиите показват пътищата, по които минават хората, и са толкова широки, колкото е публикуваният брой засичания. Прекъснатите линии са без публикувано число.",
  "description-panel":
    "Гранични пунктове, приемателни и транзитни центрове, специални домове, разпределителен център и бюра на Международната организация по миграция в България; София е уголемена.",
  "route-with-figure": "{route}: {figure}",
  "route-without-figure": "{route}: няма публикувано число",
  "legend-width": "Ширина: публикуваният брой (по квадратен корен)",
  "legend-none": "Няма публикувано число",
  "legend-open": "Кух знак: непотвърдено място",
  "inset-sofia": "София",
  source: "Източник: {source}",
  ground: "Основа: {credit}",

  "kind.border_crossing": "Граничен пункт",
  "kind.reception_centre": "Приемателен център",
  "kind.transit_centre": "Транзитен център",
  "kind.special_home": "Специален дом",
  "kind.allocation_centre": "Разпределителен център",
  "kind.iom_office": "Бюро на МОМ",

  "sea.mediterranean": "Средиземно море",
  "sea.black": "Черно море",
  "sea.atlantic": "Атлантически океан",
  "sea.red": "Червено море",
  "sea.arabian": "Арабско море",
  "sea.aegean": "Егейско море",
  "river.danube": "Дунав",
};
