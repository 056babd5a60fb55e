import { measuresBg } from "../texts/measures-bg.ts";

/** The printed plan, in Bulgarian. */
export const planBg = {
  "plan-paper.title": "План за реинтеграция",
  "plan-paper.opening":
    "Този план е Ваш. Подписвате го само ако в него стои това, което искате и разбирате. Ако нещо се промени, прави се нова версия и се подписва отново.",
  "plan-paper.version": "Версия на плана",
  "plan-paper.goals": "Какво искам да постигна",
  "plan-paper.measure": "Мярка {number}",
  "plan-paper.kind": "Вид помощ",
  "plan-paper.how": "Как се дава",
  "plan-paper.in-kind": "в натура: плаща се на доставчика",
  "plan-paper.cash": "в пари",
  "plan-paper.sum": "Стойност",
  "plan-paper.count": "Брой",
  "plan-paper.due": "Да се даде до",
  "plan-paper.provider": "Доставчик",
  "plan-paper.part": "Част {number}",
  "plan-paper.part-none": "{sum}, без условие",
  "plan-paper.part-report": "{sum}, след отчет за какво е отишла предишната част",
  "plan-paper.part-visit": "{sum}, след посещение, при което се вижда, че върви",
  "plan-paper.part-date": "{sum}, не по-рано от {day}",
  "plan-paper.last-day": "Всичко се дава най-късно до",
  "plan-paper.total": "Общо",
  "plan-paper.explained": "Планът ми беше обяснен на език, който разбирам, и желанията в него са мои.",
  "plan-paper.limits":
    "Зная, че следващата част от помощта се дава, когато е изпълнено условието за нея, и че нищо не се дава след края на проекта.",
  "plan-paper.visits": "Зная, че служители на МОМ ще ме търсят, за да видят как върви, и че мога да откажа.",
  "plan-paper.sign": "Подпис или пръстов отпечатък на лицето",
  "plan-paper.sign-guardian": "За дете: подпис на родителя или настойника",
  "plan-paper.sign-officer": "Име и подпис на служителя по реинтеграция",
  "plan-paper.none": "Планът се печата, щом бъдат записани той и поне една мярка.",
  ...measuresBg,
} as const;
