import { accessRights } from "./access-rights.ts";
import { agreementsRights } from "./agreements-rights.ts";
import { auditsRights } from "./audits-rights.ts";
import { caseRights } from "./case-rights.ts";
import { costsRights } from "./costs-rights.ts";
import { counsellingRights } from "./counselling-rights.ts";
import { mapRights } from "./map-rights.ts";
import { newsroomRights } from "./newsroom-rights.ts";
import { outreachRights } from "./outreach-rights.ts";
import { paymentsRights } from "./payments-rights.ts";
import { peopleRights } from "./people-rights.ts";
import { programmesRights } from "./programmes-rights.ts";
import { reportsRights } from "./reports-rights.ts";
import type { RoomRights } from "./room-rights.ts";
import { sheetsRights } from "./sheets-rights.ts";
import { timesheetsRights } from "./timesheets-rights.ts";
import { travelRights } from "./travel-rights.ts";

/** Every room of the desk with its rights. A new room adds its line here. */
export const rooms: Readonly<Record<string, RoomRights>> = {
  access: accessRights,
  newsroom: newsroomRights,
  people: peopleRights,
  sheets: sheetsRights,
  cases: caseRights,
  counselling: counsellingRights,
  map: mapRights,
  travel: travelRights,
  payments: paymentsRights,
  programmes: programmesRights,
  reports: reportsRights,
  outreach: outreachRights,
  agreements: agreementsRights,
  audits: auditsRights,
  costs: costsRights,
  timesheets: timesheetsRights,
};

/** The room whose rights name a route. */
export const roomOf = (route: string): RoomRights | undefined =>
  Object.values(rooms).find(({ routes }) => Object.hasOwn(routes, route));
