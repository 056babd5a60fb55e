import type { holdsEn } from "./holds-en.ts";

/** Забраната да се унищожава записаното за някого. */
export const holdsBg: Record<keyof typeof holdsEn, string> = {
  "hold.title": "Забрана за унищожаване",
  "hold.text":
    "Докато забраната важи, нищо записано за този човек не се унищожава: нито на ръка, нито защото е изтекъл срок, нито по искане за заличаване. Четенето и писането продължават както досега.",
  "hold.new": "Нова забрана",
  "hold.place": "Забрани унищожаването",
  "hold.ground": "Основание",
  "hold.words": "Защо",
  "hold.words-hint": "Кой съд, коя жалба, кое искане; без какво пише в тях.",
  "hold.since": "От",
  "hold.until": "До",
  "hold.until-hint": "Празно: докато някой не я вдигне.",
  "hold.stands": "{ground}, от {since}, докато бъде вдигната",
  "hold.stands-until": "{ground}, от {since} до {until}",
  "hold.in-force": "в сила",
  "hold.placed": "Наложена от {who}, {at}.",
  "hold.lifted": "Вдигната от {who}, {at}: {words}",
  "hold.lift-open": "Вдигане на забраната",
  "hold.lift": "Вдигни я: данните пак могат да се унищожават",
  "hold.lifted-words": "Защо вече не е нужна",
  "hold.warning": "Нищо за този човек не се унищожава засега: {hold}.",
  "hold-ground.dispute": "Спор",
  "hold-ground.complaint": "Жалба",
  "hold-ground.data-request": "Искане за лични данни",
  "hold-ground.audit": "Одит или проверка",
  "hold-ground.other": "Друго основание",
  "holds.title": "Забрани за унищожаване",
  "holds.text":
    "Хора, за които засега нищо не се унищожава. Вижте дали всяка забрана още е нужна: ненужната пази данни по-дълго, отколкото е позволено.",
  "holds.none": "Няма забрана в сила.",
  "holds.over": "Вдигнати или изтекли",
  "holds.who": "Наложена от",
  "problem.hold-over": "Този ден вече е минал",
  "done.hold-placed": "Забраната важи. Нищо за този човек не се унищожава.",
  "done.hold-lifted": "Забраната е вдигната.",
};
