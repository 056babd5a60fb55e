import type { destinationsEn } from "./destinations-en.ts";

/** Какво казва списъкът на дестинациите. */
export const destinationsBg: Record<keyof typeof destinationsEn, string> = {
  "destinations.title": "Дестинации",
  "destinations.as-of": "Последна сверка с източника: {date}",
  "destinations.never":
    "Никой още не е сверил списъка с източника му. Дотогава нищо в него не се смята за отворено.",
  "destinations.stale":
    "Това е преди повече от месец: докато някой не го прегледа отново, нищо в списъка не се смята за отворено.",
  "destinations.empty": "В списъка още няма нито едно място.",
  "destinations.add": "Добавяне на място",
  "destinations.whole-country": "Цялата държава",
  "destinations.review": "Списъкът е прегледан",
  "destinations.review-text":
    "Първо сверете всеки ред с източника. С това казвате, че към този ден всичко в списъка е вярно.",
  "destinations.reviews": "Кога е преглеждан",
  "destinations.run-out": "Срокът изтече, нужно е ново решение",
  "destinations.not-yet": "Още не е в сила",
  "destinations.history": "Всички решения досега",
  "destinations.decide": "Ново решение",
  "destinations.decide-text": "Решеното досега остава в историята.",
  "destinations.made": "{moment}, {name}",
  "destinations.bound":
    "{count, plural, =0 {Никой не пътува натам} one {# човек пътува натам} other {# души пътуват натам}}",
  "destinations.stop-them":
    "Затворено е, а {count, plural, one {пътуването на # човек още не е спряно} other {пътуванията на # души още не са спрени}}.",
  "destinations.look-again":
    "{count, plural, one {# човек, спрян заради списъка, чака} other {# души, спрени заради списъка, чакат}} да {count, plural, one {бъде прегледан} other {бъдат прегледани}} отново.",
  "destinations.see-bound": "Кого засяга",
  "destinations.in-force": "В сила",
  "destinations.since-until": "{since} – {until}",
  "destination.country": "Държава",
  "destination.place": "Област или град",
  "destination.place-hint": "Оставете празно, когато решението е за цялата държава.",
  "destination.airport": "Летище",
  "destination.airport-hint": "По него се намират пътуванията, които свършват там.",
  "destination.state": "Решение",
  "destination.since": "От",
  "destination.until": "До",
  "destination.until-hint": "След този ден никой не заминава натам, докато не се реши отново.",
  "destination.conditions": "Условия",
  "destination.conditions-hint": "Например: само през деня; само ако някой посрещне хората.",
  "destination.reason": "Защо",
  "destination.source": "Източник",
  "destination.source-hint": "Например: бюлетинът за сигурност на мисията в Багдад с номера му.",
  "destination.as-of": "Към дата",
  "destination.note": "Бележка",
  "destination-state.open": "Отворено",
  "destination-state.conditions": "Отворено при условия",
  "destination-state.suspended": "Затворено",
  "lesson.title": "Какво искат транзитните държави",
  "lesson.text":
    "Научено от случки по пътя. От деня, от който важи, то стои над таблицата, с която идва програмата, за хората, за които се отнася.",
  "lesson.none": "Още няма нищо научено от случки по пътя.",
  "lesson.add": "Записване на правило за транзит",
  "lesson.end": "Вече не важи",
  "lesson.country": "Транзитна държава",
  "lesson.airport": "Летище",
  "lesson.airport-hint": "Оставете празно, когато важи за цялата държава.",
  "lesson.nationality": "Гражданство на пътника",
  "lesson.nationality-hint": "Оставете празно, когато важи за всички.",
  "lesson.paper": "Документ за пътуване",
  "lesson.paper-hint": "Оставете празно, когато важи за всеки документ.",
  "lesson.enters": "Отнася се за влизане в държавата между два полета",
  "lesson.needs": "Какво се иска",
  "lesson.since": "От",
  "lesson.source": "Откъде знаем",
  "lesson.source-hint":
    "Например: отказано качване в Истанбул на 12 март 2026 г., бележка на авиокомпанията.",
  "lesson.anybody": "Всички",
  "paper.passport": "Паспорт",
  "paper.laissez-passer": "Временен документ за завръщане (laissez-passer)",
  "transit-need.nothing": "Нищо",
  "transit-need.airport-visa": "Виза за летищен транзит",
  "transit-need.entry-visa": "Входна виза",
  "transit-need.refused": "Не ги пускат да минат",
  "problem.until-before-since": "Този ден е преди първия. Поправете единия от двата.",
  "problem.conditions-missing": "Напишете при какви условия може да се пътува натам.",
  "problem.airport-elsewhere":
    "Това летище е в друга държава. Изберете летище в посочената държава или не избирайте никое.",
  "problem.listed-already": "Това място вече е в списъка. Отворете го и вземете ново решение.",
  "bound.title": "Кой пътува натам",
  "bound.none": "Никой от случаите, които виждате, не пътува натам.",
  "bound.others":
    "{count, plural, one {още # човек, чийто случай вижда друг офис} other {още # души, чиито случаи виждат други офиси}}",
  "bound.state": "Докъде е",
  "bound.reason": "Защо спират пътуванията",
  "bound.reason-missing": "Напишете защо: хората трябва да знаят.",
  "bound.stop":
    "{count, plural, one {Спиране на пътуването на # човек} other {Спиране на пътуванията на # души}}",
  "bound.stopped":
    "{count, plural, one {Спряно е пътуването на # човек.} other {Спрени са пътуванията на # души.}} На всеки трябва да се каже: задачите са във всеки случай.",
  "bound.again-may-go": "прегледан, може да продължи",
  "bound.again-not-yet": "прегледан, още не може да продължи",
  "bound.again-nobody": "още не е прегледан",
  "bound.resume": "Продължават тези, които са прегледани отново",
  "bound.resume-text":
    "Първо се говори с всеки и се преглежда отново. За когото липсва нещо, пътуването не тръгва.",
  "bound.restricted":
    "{count, plural, one {Данните на # човек само се пазят и в досието му не може да се пише: кажете му сами, че не бива да пътува.} other {Данните на # души само се пазят и в досиетата им не може да се пише: кажете им сами, че не бива да пътуват.}}",
  "bound.resumed":
    "{count, plural, =0 {Никой още не продължава} one {# човек продължава} other {# души продължават}}{waiting, plural, =0 {.} one {, # чака: вижте какво му липсва.} other {, # чакат: вижте какво им липсва.}}",
};
