import { assembleJourney, type Cases, noProjects, openCase } from "../../src/cases/index.ts";
import { journeyParts } from "../../src/journey-parts.ts";
import { type People, registerPerson } from "../../src/people/index.ts";
import { addDestination, learnTransit } from "../../src/travel/destinations/decide.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { aBirth, actOf, aName } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const sees = ["case.read"] as const;
const travels = ["travel.write"] as const;
/** What keeps somebody from leaving is written down by whoever stands beside them, too. */
const departs = ["travel.write", "travel.accompany"] as const;

const place = "/destinations/:place";
const lesson = "/destinations/transit/:lesson";

/** Who may use the rooms about travel. The list is everybody's who works with cases; a case is its office's or its manager's. */
export const travelRights: RoomRights = {
  routes: {
    "GET /departures": sees,
    "GET /departures/:case/:step": departs,
    "POST /departures/:case/:step": departs,
    "GET /cases/:case/travel/:itinerary": sees,
    "GET /destinations": sees,
    "GET /destinations/new": travels,
    "POST /destinations/new": travels,
    "GET /destinations/review": travels,
    "POST /destinations/review": travels,
    "GET /destinations/transit": sees,
    "POST /destinations/transit": travels,
    [`POST ${lesson}/end`]: travels,
    [`GET ${place}`]: sees,
    [`POST ${place}`]: travels,
    [`GET ${place}/bound`]: sees,
    [`POST ${place}/bound/stop`]: travels,
    [`POST ${place}/bound/resume`]: travels,
  },

  nothing: {
    case: "0".repeat(24),
    itinerary: "0".repeat(24),
    place: "0".repeat(24),
    lesson: "0".repeat(24),
  },

  async things(desk, { person: { id } }) {
    return { own: await thingsOf(desk, id), other: await thingsOf(desk, "somebody-else") };
  },

  closed: (route) => /\/:case\b/.test(route),
};

/** A case, managed by somebody, with a person booked for today, and a place and a rule of transit of their own. */
export async function thingsOf({ access }: AnyTestDesk, staffId: string): Promise<Places> {
  const people = access as typeof access & People;
  const cases: Cases = { ...people, journey: assembleJourney(journeyParts), projects: noProjects };
  const act = actOf("counsellor", { staffId, offices: [] });
  const today = access.now().toISOString().slice(0, 10);
  return access.database.change(async (change) => {
    const facts = { name: [aName("Invented Example")], birth: [aBirth("1980-05-06")] };
    const person = await registerPerson(change, people, act, { office: null, facts });
    const { id } = await openCase(change, cases, act, {
      office: null,
      members: [{ personId: person.id, role: "principal" }],
    });
    await change.updateTable("case_member").set({ state: "booked" }).where("case_id", "=", id).execute();
    const member = await change
      .selectFrom("case_member")
      .select("id")
      .where("case_id", "=", id)
      .executeTakeFirstOrThrow();
    const made = access.now().toISOString();
    const record = (kind: string, more: object) => ({
      id: `${kind}-${id}`,
      case_id: id,
      seq: 1,
      member_id: null,
      person_id: null,
      kind,
      parent_id: null,
      together_id: null,
      happened_on: today,
      outcome: null,
      amount: null,
      currency: null,
      open: "{}",
      sealed: null,
      made_at: made,
      made_by: staffId,
      changed_at: made,
      struck_at: null,
      struck_by: null,
      struck_reason: null,
      ...more,
    });
    const open = JSON.stringify({ destination: "IQ", place: null, travel_on: today, transit: null });
    await change
      .insertInto("case_record")
      .values(record("itinerary", { open, outcome: "IQ" }))
      .execute();
    await change
      .insertInto("case_record")
      .values(record("ticket", { member_id: member.id, person_id: person.id, parent_id: `itinerary-${id}` }))
      .execute();
    const operations = actOf("operations", { staffId });
    const name = `Invented ${id}`;
    const decided = {
      state: "open",
      since: today,
      until: null,
      conditions: null,
      reason: "r",
      source: "s",
    } as const;
    const placed = await addDestination(change, cases, operations, {
      country: "AF",
      place: name,
      airport: null,
      ...decided,
      since: today as never,
    });
    const learnt = await learnTransit(change, cases, operations, {
      transit_country: "TR",
      airport: null,
      nationality: null,
      paper: null,
      enters: false,
      needs: "nothing",
      since: today as never,
      source: "s",
    });
    return {
      case: id,
      step: "no-show",
      itinerary: `itinerary-${id}`,
      place: placed,
      lesson: learnt,
    };
  });
}
