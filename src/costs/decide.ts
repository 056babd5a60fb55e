import { holdProject, spentOnLines } from "../payments/index.ts";
import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { termsBook } from "../programmes/index.ts";
import { faultsAgainstTimesheet } from "./against-timesheet.ts";
import type { Cost } from "./read-costs.ts";
import { CostRefused } from "./reckon.ts";
import { faultsAmong, holdShared, othersSharing } from "./shared.ts";
import { approvedOn } from "./spending.ts";
import { standingCost } from "./write-cost.ts";

/**
 * Approves the latest version of a cost, or sends it back with a reason. Never by whoever wrote it down, nor by whoever's
 * work it is. Approved is only what has a paper, and what its budget line still holds. Throws `CostRefused`, "not found".
 */
export async function decideCost(
  change: Change,
  people: People,
  act: Act,
  id: string,
  said: { readonly seq: number; readonly outcome: "approved" | "sent-back"; readonly reason: string | null },
): Promise<void> {
  const right = demand(act.actor, "cost.approve");
  const cost = await standingCost(change, id);
  const by = act.actor.staffId;
  // Somebody corrected it, or decided, since the page was shown: what was read is not what would be approved.
  if (cost.seq !== said.seq || cost.decision !== null) throw notFound();
  if (cost.madeBy === by || cost.staffId === by) throw new CostRefused({ outcome: { text: "problem.own" } });
  if (said.outcome === "sent-back" && !said.reason) {
    throw new CostRefused({ reason: { text: "problem.no-reason" } });
  }
  if (said.outcome === "approved") {
    await demandPaper(change, id);
    await demandShare(change, cost, people.now());
    await demandBudget(change, cost.projectId, cost, people.now());
  }
  const made_at = people.now().toISOString();
  await change
    .insertInto("own_cost_decision")
    .values({ cost_id: id, seq: cost.seq, outcome: said.outcome, reason: said.reason, made_at, made_by: by })
    .execute();
  const fields = [`version:${cost.seq}`, `outcome.${said.outcome}`];
  await note(change, act, right, { action: "cost.decide", object: `cost:${id}`, fields }, people.now());
}

async function demandPaper(change: Change, id: string): Promise<void> {
  const paper = await change
    .selectFrom("own_cost_paper")
    .select("id")
    .where("cost_id", "=", id)
    .executeTakeFirst();
  if (!paper) throw new CostRefused({ outcome: { text: "problem.no-paper" } });
}

/** What counts already of the same month, or the same bill, may be more than what was last written down of it. */
async function demandShare(change: Change, cost: Cost, now: Date): Promise<void> {
  await holdShared(change, cost, now);
  const others = await othersSharing(change, cost, "approved");
  const problems = { ...(await faultsAgainstTimesheet(change, cost, others)), ...faultsAmong(others, cost) };
  const [problem] = Object.values(problems);
  if (problem) throw new CostRefused({ outcome: problem });
}

/** What a line was given may not be passed; a line whose amount nobody knows holds everything. */
async function demandBudget(
  change: Change,
  projectId: string,
  {
    id,
    line,
    day,
    minor,
  }: { readonly id: string; readonly line: string; readonly day: string; readonly minor: number },
  now: Date,
): Promise<void> {
  // Of two who approve at once the second reckons after the first.
  await holdProject(change, projectId, now);
  const terms = await termsBook.on(change, projectId, day);
  const budget = terms?.lines.find(({ code }) => code === line)?.amount ?? null;
  if (!terms || budget === null) return;
  const before = (await approvedOn(change, projectId)).filter((one) => one.id !== id && one.line === line);
  const help = (await spentOnLines(change, terms)).get(line) ?? 0;
  const spent = before.reduce((sum, one) => sum + one.minor, help);
  if (spent + minor > budget) throw new CostRefused({ outcome: { text: "problem.over-budget" } });
}
