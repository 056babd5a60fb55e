import { type Actor, actorMay } from "./access/index.ts";
import { agreementsTexts } from "./agreements/index.ts";
import { auditsTexts } from "./audits/index.ts";
import { casesTexts } from "./cases/index.ts";
import { costsTexts } from "./costs/index.ts";
import { counsellingTexts } from "./counselling/index.ts";
import { indicatorsTexts } from "./indicators/index.ts";
import { newsroomTexts } from "./newsroom/index.ts";
import { outreachTexts } from "./outreach/index.ts";
import { paymentsTexts } from "./payments/index.ts";
import { peopleTexts } from "./people/index.ts";
import { programmesTexts } from "./programmes/index.ts";
import { mapTexts } from "./routes-map/index.ts";
import { timesheetsTexts } from "./timesheets/index.ts";
import { travelTexts } from "./travel/index.ts";

/** The rooms of the desk beside those of access, as the navigation shows them to somebody on a page. */
export function roomsOf(actor: Actor, path: string, language: "bg" | "en") {
  const t = newsroomTexts.in(language);
  const room = (title: string, address: string, current: boolean) => ({ title, address, current });
  const inside = (address: string) => path.startsWith(address);
  const people = actorMay(actor, "person.read")
    ? [room(peopleTexts.in(language)("people.title"), "/people", inside("/people"))]
    : actorMay(actor, "oversight.read")
      ? // Who watches over data reads no persons, but which lists of them were taken out, by whom and why.
        [
          room(peopleTexts.in(language)("exports.title"), "/people/exports", inside("/people/exports")),
          room(peopleTexts.in(language)("holds.title"), "/people/holds", inside("/people/holds")),
        ]
      : [];
  const terms = actorMay(actor, "legal.read")
    ? [room(counsellingTexts.in(language)("terms.title"), "/deadlines", inside("/deadlines"))]
    : [];
  const cases = actorMay(actor, "case.read")
    ? [
        room(casesTexts.in(language)("cases.title"), "/cases", inside("/cases")),
        room(travelTexts.in(language)("departures.title"), "/departures", inside("/departures")),
        room(travelTexts.in(language)("destinations.title"), "/destinations", inside("/destinations")),
      ]
    : [];
  const programmes =
    actorMay(actor, "case.read") || actorMay(actor, "payment.pay")
      ? [
          room(programmesTexts.in(language)("programmes.title"), "/programmes", inside("/programmes")),
          room(outreachTexts.in(language)("outreach.title"), "/outreach", inside("/outreach")),
        ]
      : [];
  const reports = actorMay(actor, "report.read")
    ? [room(indicatorsTexts.in(language)("reports.title"), "/reports", inside("/reports"))]
    : [];
  const costs = actorMay(actor, "cost.read")
    ? [room(costsTexts.in(language)("costs.title"), "/costs", inside("/costs"))]
    : [];
  const timesheets =
    actorMay(actor, "timesheet.write") || actorMay(actor, "cost.read")
      ? [room(timesheetsTexts.in(language)("sheets.title"), "/timesheets", inside("/timesheets"))]
      : [];
  const payments =
    actorMay(actor, "payment.pay") || actorMay(actor, "payment.approve")
      ? [room(paymentsTexts.in(language)("waiting.title"), "/payments", inside("/payments"))]
      : [];
  const agreements =
    actorMay(actor, "newsroom.read") || actorMay(actor, "oversight.read")
      ? [room(agreementsTexts.in(language)("register.title"), "/agreements", inside("/agreements"))]
      : [];
  const audits =
    actorMay(actor, "audit.read") || actorMay(actor, "audit.arrange")
      ? [room(auditsTexts.in(language)("audits.title"), "/audits", inside("/audits"))]
      : [];
  const casework = [
    ...terms,
    ...people,
    ...cases,
    ...payments,
    ...costs,
    ...timesheets,
    ...programmes,
    ...reports,
    ...audits,
    ...agreements,
  ];
  if (!actorMay(actor, "newsroom.read")) return casework;
  const apart = ["/newsroom/media", "/newsroom/translations"];
  return [
    ...casework,
    room(t("newsroom.title"), "/newsroom", inside("/newsroom") && !apart.some(inside)),
    room(t("board.title"), "/newsroom/translations", inside("/newsroom/translations")),
    room(t("media.title"), "/newsroom/media", inside("/newsroom/media")),
    ...(actorMay(actor, "map.edit")
      ? [room(mapTexts.in(language)("map.title"), "/map", inside("/map"))]
      : []),
  ];
}
