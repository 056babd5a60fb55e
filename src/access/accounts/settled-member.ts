import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import { note, system } from "../note.ts";
import { newId } from "../secrets.ts";
import type { Duties } from "./duties.ts";
import { keepTotp } from "./second-factor.ts";
import { storePassword } from "./set-up.ts";
import { addMember, setDuties } from "./staff.ts";

export interface SettledMember extends Duties {
  readonly name: string;
  readonly email: string;
  readonly language: "bg" | "en";
  /** Already hashed. */
  readonly passwordHash: string;
  /** What the code generator makes its codes from. */
  readonly totpSecret: string;
}

/**
 * Adds somebody who can sign in at once, with both factors known to whoever adds them; gives their id. Only for the sign-ins of a
 * demonstration, by a command on the machine: on a desk nobody but a person ever knows their own factors.
 */
export async function addSettledMember(
  change: Change,
  access: Pick<Access, "vault" | "now" | "random">,
  { name, email, language, passwordHash, totpSecret, ...duties }: SettledMember,
): Promise<string> {
  const now = access.now();
  const id = newId(access.random);
  const member = { id, name, email, language, createdBy: null, setUpBy: now.toISOString() };
  if (!(await addMember(change, access.vault, member, now))) throw new Error(`${email} is there already.`);
  await setDuties(change, id, duties, now);
  await change.updateTable("staff").set({ status: "active" }).where("id", "=", id).execute();
  await storePassword(change, id, passwordHash, now);
  await keepTotp(change, access, id, { secret: totpSecret, step: 0 });
  await note(change, system, { action: "staff.demonstrate", object: `staff:${id}` }, access.now);
  return id;
}
