import type { aidEn } from "./aid-en.ts";

/** Как се нарича помощта. */
export const aidBg: Record<keyof typeof aidEn, string> = {
  "aid.ticket": "Билет",
  "aid.luggage": "Допълнителен багаж",
  "aid.domestic-travel": "Пътуване до летището",
  "aid.document-fees": "Такси за документи",
  "aid.medical": "Медицинска помощ преди и по време на пътуването",
  "aid.pocket-money": "Пари за из път",
  "aid.reinstallation": "Помощ в брой за първите дни",
  "aid.onward-transport": "Пътуване от летището до дома",
  "aid.accommodation": "Подслон за няколко нощи",
  "aid.reintegration-kind": "Помощ за реинтеграция в натура",
  "aid.reintegration-cash": "Помощ за реинтеграция в пари",
  "aid.medical-reintegration": "Лечение и лекарства след завръщането",
  "aid.education": "Училище и обучение",
  "aid.escort": "Придружител",
};
