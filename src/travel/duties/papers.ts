import { beforeBoarding, type Duty } from "../../cases/index.ts";
import { addDays, dotted } from "../../core/day.ts";
import { clearanceOf, waitsForDoctor } from "../guards/health.ts";
import { paperOf } from "../guards/papers.ts";
import { planOf } from "../plan.ts";
import { embassyFollowUpDue } from "../rules/notice-periods.ts";
import { healthQuestion, medicalClearance } from "../steps/fitness.ts";
import { issuanceFollowUp, issuanceRequest } from "../steps/issuance.ts";
import { travelDuty } from "./due.ts";

const waits: ReadonlySet<string> = new Set(["sent", "interview", "confirmed"]);

/** An embassy that is silent is asked again every ten working days (domain.md 1.27). */
const embassyFollowUpDuty = travelDuty("embassy-follow-up", "duty.embassy-follow-up", {
  list: "paper",
  for: "travel.write",
  find: (dossier) =>
    dossier
      .recordsOf(issuanceRequest)
      .filter(({ outcome, happenedOn }) => waits.has(outcome ?? "") && happenedOn !== null)
      .map(({ id, happenedOn }) => {
        const words = dossier.partsOf(issuanceFollowUp, id).map((part) => part.happenedOn ?? "");
        const last = [happenedOn ?? "", ...words].toSorted().at(-1) ?? "";
        return { due: embassyFollowUpDue(last), about: id, leads: { record: id } };
      }),
});

/** An embassy said no and no other is asked: another try, or the end "identity not confirmed" (scenario 14). */
const embassyRefusedDuty = travelDuty("embassy-refused", "duty.embassy-refused", {
  list: "approval",
  for: "case.decide",
  find(dossier) {
    const requests = dossier.recordsOf(issuanceRequest);
    const last = requests.at(-1);
    if (last?.outcome !== "refused" || !beforeBoarding.has(dossier.member.state)) return [];
    const tries = requests.filter(({ outcome }) => outcome === "refused").length;
    return [{ due: dossier.today, about: last.id, leads: { add: issuanceRequest.name }, values: { tries } }];
  },
});

/** How many days before a paper ends somebody looks after a new one. */
const lookAhead = 30;

/** A paper that ends before the day of travel, or soon while none is planned. */
const papersDuty = travelDuty("papers-end", "duty.papers-end", {
  list: "paper",
  for: "travel.write",
  find(dossier) {
    if (!["eligible", "preparing", "ready", "rebooking", "booked"].includes(dossier.member.state)) return [];
    const paper = paperOf(dossier);
    const leads = { person: "documents" } as const;
    if (!paper) return [{ due: dossier.today, leads, values: { day: "none" } }];
    const { lastDay, troubles } = paper;
    const values = { day: lastDay === null ? "trouble" : dotted(lastDay) };
    if (troubles.length > 0)
      return [{ due: dossier.today, leads, urgent: planOf(dossier) !== undefined, values }];
    if (planOf(dossier) || lastDay === null) return [];
    const due = addDays(lastDay, -lookAhead);
    return [{ due, from: addDays(due, -lookAhead), leads, values }];
  },
});

/** Whoever has something to tell about their health is seen by a doctor, who learns of it the same day: nobody else may answer (domain.md 1.11). */
const doctorDuty = travelDuty("doctor-asked", "duty.doctor-asked", {
  list: "today",
  for: "medical.write",
  find(dossier) {
    const asked = dossier.latest(healthQuestion);
    if (!asked || !waitsForDoctor(dossier) || !beforeBoarding.has(dossier.member.state)) return [];
    const due = asked.happenedOn ?? dossier.today;
    return [{ due, about: asked.id, leads: { add: medicalClearance.name } }];
  },
});

/** A doctor's opinion that is no longer good on the day of travel. */
const opinionDuty = travelDuty("opinion-ends", "duty.opinion-ends", {
  list: "paper",
  for: "medical.write",
  find(dossier) {
    const plan = planOf(dossier);
    const clearance = clearanceOf(dossier);
    if (!plan || !clearance || !beforeBoarding.has(dossier.member.state)) return [];
    const { result, valid_until, travel_until } = clearance.open;
    if (result !== "fit" && result !== "conditions") return [];
    const ends = [valid_until, travel_until].filter((day) => typeof day === "string").toSorted()[0];
    if (ends === undefined || ends >= plan.travelOn) return [];
    return [
      {
        due: addDays(plan.travelOn, -3),
        about: clearance.id,
        leads: { add: medicalClearance.name },
        values: { day: dotted(ends) },
      },
    ];
  },
});

export const papersDuties: readonly Duty[] = [
  embassyFollowUpDuty,
  embassyRefusedDuty,
  papersDuty,
  doctorDuty,
  opinionDuty,
];
