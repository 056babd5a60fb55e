import type { Change } from "../../platform/db/index.ts";
import { hashToken, type Random } from "../secrets.ts";

const howMany = 10;
/** Without letters that look like another; 32 of them, so that a byte's low five bits choose evenly. */
const alphabet = "abcdefghjkmnpqrstuvwxyz023456789";

/** Ten codes of 80 random bits, `xxxx-xxxx-xxxx-xxxx`; they replace all earlier ones. Shown now and never again. */
export async function newRecoveryCodes(change: Change, staffId: string, random: Random): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => newCode(random));
  await change.deleteFrom("recovery_code").where("staff_id", "=", staffId).execute();
  const rows = codes.map((code) => ({ staff_id: staffId, code_hash: hashOf(staffId, code), used_at: null }));
  await change.insertInto("recovery_code").values(rows).execute();
  return codes;
}

/** Takes a code, once. False when it is wrong or was used. */
export async function useRecoveryCode(
  change: Change,
  staffId: string,
  typed: string,
  now: Date,
): Promise<boolean> {
  const used = await change
    .updateTable("recovery_code")
    .set({ used_at: now.toISOString() })
    .where("staff_id", "=", staffId)
    .where("code_hash", "=", hashOf(staffId, typed))
    .where("used_at", "is", null)
    .returning("staff_id")
    .execute();
  return used.length === 1;
}

function newCode(random: Random): string {
  const letters = [...random(16)].map((byte) => alphabet[byte & 31]).join("");
  return letters.replaceAll(/(.{4})(?=.)/g, "$1-");
}

const hashOf = (staffId: string, code: string): string =>
  hashToken(`${staffId} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`);
