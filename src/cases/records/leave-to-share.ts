import { dotted } from "../../core/day.ts";
import { noSharing } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { HandedOn } from "../journey/handed-on.ts";
import { CaseRecordRefused } from "./refused.ts";

/**
 * The rule of letters for what is typed by hand: where the register of agreements knows leave for the authority, and none
 * that let these data out on the day, the record is refused. Gives the agreements they went under, for the log: `agreement:ID`, or
 * `agreement:none` where the register knows nothing of the authority. Throws `CaseRecordRefused`.
 */
export async function leaveToShare(
  query: Query,
  { sharing = noSharing }: Pick<Cases, "sharing">,
  handed: HandedOn | null,
): Promise<readonly string[]> {
  if (!handed) return [];
  const { authority, day, categories, field } = handed;
  const under = new Set<string>();
  for (const category of new Set(categories)) {
    const { leave, refused } = await sharing.withAuthority(query, authority, category, day);
    if (refused) {
      throw new CaseRecordRefused({
        [field]: { text: "clearance.not-shared", values: { day: dotted(day) } },
      });
    }
    under.add(leave ? `agreement:${leave.agreementId}` : "agreement:none");
  }
  return [...under];
}
