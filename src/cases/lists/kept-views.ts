import { newId } from "../../access/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";

export interface KeptView {
  readonly id: string;
  readonly name: string;
  /** The query of the list's address. */
  readonly asked: string;
}

/** The views a colleague keeps, by name. */
export const viewList = (query: Query, { staffId }: { readonly staffId: string }) =>
  query
    .selectFrom("case_view")
    .select(["id", "name", "asked"])
    .where("staff_id", "=", staffId)
    .orderBy("name");

/** Keeps a view under a name; one of the same name is replaced. */
export async function keepView(
  change: Change,
  cases: Pick<Cases, "now" | "random">,
  act: Act,
  { name, asked }: Omit<KeptView, "id">,
): Promise<void> {
  const staffId = act.actor.staffId;
  await change.deleteFrom("case_view").where("staff_id", "=", staffId).where("name", "=", name).execute();
  await change
    .insertInto("case_view")
    .values({
      id: newId(cases.random),
      staff_id: staffId,
      name,
      asked,
      made_at: cases.now().toISOString(),
    })
    .execute();
}

/** Forgets a view of one's own. */
export async function forgetView(change: Change, act: Act, id: string): Promise<void> {
  await change
    .deleteFrom("case_view")
    .where("id", "=", id)
    .where("staff_id", "=", act.actor.staffId)
    .execute();
}
