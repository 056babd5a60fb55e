import { closure } from "../cases/index.ts";
import { addDays } from "../core/day.ts";
import type { PartialDate } from "../core/partial-date.ts";
import {
  delivery,
  instalment,
  instrumentKey,
  instrumentOn,
  monitoringVisit,
  plan,
  planDecision,
  planLine,
  planSignature,
  reintegrationSession,
} from "../reintegration/index.ts";
import { type DemoCase, type DemoClock, goTo, onDayOf, put, standingIn } from "./demo-case.ts";

/** A plan with two instalments, signed and approved; the first given; the second after a visit; then visits and a survey, and the end. */
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
  clock.pass(13);
  await visit(onDayOf(one, clock), "1");
  await ask(onDayOf(one, clock));
  clock.pass(5);
  await give(onDayOf(one, clock), line, 2);
  await goTo(onDayOf(one, clock), "monitoring");
  if (until === "monitoring") return standsIn(one, until);
  await followForAYear(one, clock);
  await put(onDayOf(one, clock), "counsellor", closure, {
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

/** The visits after three, six and twelve months; with the last one the questions of the first are asked again. */
async function followForAYear(one: DemoCase, clock: DemoClock): Promise<void> {
  for (const [days, month] of [
    [60, "3"],
    [90, "6"],
    [180, "12"],
  ] as const) {
    clock.pass(days);
    await visit(onDayOf(one, clock), month);
  }
  await ask(onDayOf(one, clock));
  clock.pass(5);
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

const visit = (one: DemoCase, month: "1" | "3" | "6" | "12") =>
  put(one, "visitor", monitoringVisit, {
    month,
    mode: "phone",
    found: "yes",
    safety: "well",
    leaving: "no",
    activity: "running",
  });

/** The survey, every question answered, by turns well and less well. */
async function ask(one: DemoCase): Promise<void> {
  const instrument = instrumentOn("rss", one.today);
  const kind = instrument && one.cases.journey.kinds.get(`survey-${instrumentKey(instrument)}`);
  if (!instrument || !kind) return;
  const answers = instrument.questions.map(({ id, scale, several }, at) => {
    const codes = instrument.scales[scale] ?? [];
    const code = codes[at % codes.length] ?? "";
    return [id, several ? [code] : code];
  });
  await put(one, "visitor", kind, { mode: "phone", language: "ar", ...Object.fromEntries(answers) });
}
