import { closure } from "../cases/index.ts";
import { addDays } from "../core/day.ts";
import type { PartialDate } from "../core/partial-date.ts";
import {
  delivery,
  instalment,
  monitoringVisit,
  plan,
  planDecision,
  planLine,
  planSignature,
  reintegrationSession,
} from "../reintegration/index.ts";
import { type DemoCase, type DemoClock, goTo, onDayOf, put, standingIn } from "./demo-case.ts";

/** A plan with two instalments, signed and approved; the first given; the second after a visit; then visits, and the end. */
export async function startAnew(
  one: DemoCase,
  clock: DemoClock,
  until: "reintegration" | "monitoring" | "closed",
): Promise<boolean> {
  clock.pass(7);
  const talked = onDayOf(one, clock);
  await put(talked, "reintegration-officer", reintegrationSession, {
    mode: "phone",
    language: "ar",
    topics: ["situation"],
  });
  const version = await put(talked, "reintegration-officer", plan, {
    goals: "INVENTED: a shop",
    ceiling_person: 1500,
  });
  const line = await put(
    talked,
    "reintegration-officer",
    planLine,
    {
      measure: "own-business",
      unit_price: 1200,
      budget_line: "H.3",
      due: addDays(talked.today, 30) as PartialDate,
      available: "yes",
      quotations: 3,
    },
    version,
  );
  for (const [number, condition] of [
    [1, "none"],
    [2, "visit"],
  ] as const) {
    await put(talked, "reintegration-officer", instalment, { number, amount: 600, condition }, line);
  }
  await put(
    talked,
    "reintegration-officer",
    planSignature,
    { signature: "pen", local_agrees: true },
    version,
  );
  await put(talked, "project-manager", planDecision, { decision: "approved" }, version);
  clock.pass(10);
  await give(onDayOf(one, clock), line, 1);
  if (until === "reintegration") return standsIn(one, until);
  clock.pass(20);
  await visit(onDayOf(one, clock), "yes");
  clock.pass(5);
  await give(onDayOf(one, clock), line, 2);
  await goTo(onDayOf(one, clock), "monitoring");
  if (until === "monitoring") return standsIn(one, until);
  clock.pass(60);
  const last = onDayOf(one, clock);
  await visit(last, "refused");
  await put(last, "counsellor", closure, {
    reason: "return-and-reintegration",
    advances: true,
    refunds: true,
    consents: true,
    survey: true,
    complaint: true,
    words: "INVENTED",
  });
  return standsIn(one, until);
}

const standsIn = async (one: DemoCase, state: string): Promise<boolean> =>
  (await standingIn(one)).member.state === state;

const give = (one: DemoCase, line: string, number: number) =>
  put(
    one,
    "reintegration-officer",
    delivery,
    {
      instalment: number,
      how: "invoice",
      invoice_number: `INVENTED ${number}`,
      supplier: "INVENTED SUPPLIER",
      amount: 600,
      receipt: "pen",
    },
    line,
  );

const visit = (one: DemoCase, found: "yes" | "refused") =>
  put(one, "visitor", monitoringVisit, {
    mode: "phone",
    found,
    ...(found === "yes" ? { safety: "well", leaving: "no", activity: "running" } : {}),
  } as never);
