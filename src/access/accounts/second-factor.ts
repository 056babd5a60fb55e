import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import { totpStep } from "./totp.ts";

type Sealing = Pick<Access, "vault">;

const pendingPlace = (staffId: string) => ({ table: "session", column: "pending_totp", row: staffId });
const secretPlace = (staffId: string) => ({ table: "credential_totp", column: "secret", row: staffId });

/** A secret waits sealed in the session until a first code shows that the app has it. */
export const sealPendingTotp = ({ vault }: Sealing, staffId: string, secret: string): string =>
  vault.seal(staffId, pendingPlace(staffId), secret);

export const openPendingTotp = ({ vault }: Sealing, staffId: string, sealed: string): string =>
  vault.unseal(staffId, pendingPlace(staffId), sealed);

/** Puts a proved secret in force; the code that proved it is used up. */
export async function keepTotp(
  change: Change,
  access: Pick<Access, "vault" | "now">,
  staffId: string,
  proved: { secret: string; step: number },
): Promise<void> {
  const values = {
    secret: access.vault.seal(staffId, secretPlace(staffId), proved.secret),
    last_step: proved.step,
    confirmed_at: access.now().toISOString(),
  };
  await change
    .insertInto("credential_totp")
    .values({ staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.column("staff_id").doUpdateSet(values))
    .execute();
}

/** Takes a code of the person's generator; one that was taken before, or an earlier one, is refused. */
export async function takeTotp(
  change: Change,
  access: Access,
  staffId: string,
  code: string,
): Promise<boolean> {
  const row = await change
    .selectFrom("credential_totp")
    .select("secret")
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  if (!row) return false;
  const secret = access.vault.unseal(staffId, secretPlace(staffId), row.secret);
  const step = totpStep(secret, code, access.now());
  if (step === null) return false;
  // The condition stands in the statement: of two at once only one finds the step still new.
  const taken = await change
    .updateTable("credential_totp")
    .set({ last_step: step })
    .where("staff_id", "=", staffId)
    .where("last_step", "<", step)
    .returning("staff_id")
    .execute();
  return taken.length === 1;
}
