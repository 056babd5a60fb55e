import { type Access, addSettledMember, newTotpSecret, type Role, roleNames } from "../access/index.ts";
import type { Act } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { DemoSignIn } from "./demo-folder.ts";

/** The offices in which invented people are registered, and their colleagues work. */
export const demoOffices = ["sofia", "burgas", "harmanli"] as const;

export const demoEmail = (role: DemoPart): string => `${role}@demo.example`;

/** A second colleague in reintegration: whoever pays does not visit. */
export type DemoPart = Role | "visitor";

/** The colleagues of a demonstration, by what they do. */
export type DemoStaff = ReadonlyMap<DemoPart, string>;

const roleOf = (part: DemoPart): Role => (part === "visitor" ? "reintegration-officer" : part);

/** By chance, as everybody's should be: 96 bits. */
export const newDemoSignIn = (random: Access["random"]): DemoSignIn => ({
  password: Buffer.from(random(12)).toString("base64url"),
  totpSecret: newTotpSecret(random),
});

/** One colleague for each role, in every office, with the same password and the same code generator; gives their ids. */
export async function addDemoStaff(
  change: Change,
  access: Pick<Access, "vault" | "now" | "random" | "passwords">,
  { password, totpSecret }: DemoSignIn,
): Promise<DemoStaff> {
  const passwordHash = await access.passwords.hash(password);
  const ids = new Map<DemoPart, string>();
  for (const part of [...roleNames, "visitor"] as const) {
    const role = roleOf(part);
    const id = await addSettledMember(change, access, {
      name: `Demo: ${part}`,
      email: demoEmail(part),
      language: "en",
      roles: [role],
      offices: [...demoOffices],
      languages: role === "translator" ? ["en", "ar"] : [],
      passwordHash,
      totpSecret,
    });
    ids.set(part, id);
  }
  return ids;
}

/** What a colleague of a role does in a demonstration. */
export const actsOf =
  (staff: DemoStaff) =>
  (part: DemoPart): Act => ({
    actor: {
      staffId: staff.get(part) ?? part,
      name: part,
      roles: [roleOf(part)],
      offices: [...demoOffices],
      translates: null,
      language: "en",
      sessionId: "demo",
    },
  });
