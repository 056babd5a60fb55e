export type { Access, OfficeChoice } from "./access.ts";
export { endAccountAt, endOfAccount } from "./accounts/account-end.ts";
export { invitationAddress, issueFirstLink } from "./accounts/invitations.ts";
export { argon2Passwords, type Passwords } from "./accounts/passwords.ts";
export { addSettledMember } from "./accounts/settled-member.ts";
export {
  activeWithRole,
  type Member,
  memberById,
  namesFrom,
  namesOf,
  sealedNames,
} from "./accounts/staff.ts";
export { inGroups, newTotpSecret, totpCode } from "./accounts/totp.ts";
export { type Actor, actorMay, actorOf, anyone, either, may, signedIn } from "./actor.ts";
export {
  breakGlass,
  brokenGlass,
  brokenGlassOf,
  type GlassRefusal,
  hasBrokenGlass,
} from "./glass/break-glass.ts";
export { type OwnersByKind, ownersByKind, readObject } from "./glass/objects.ts";
export { accessMigrations } from "./migrations.ts";
export { noteTampering } from "./note.ts";
export { isRole, type Right, type Role, rights, rightsOf, roleNames, roles } from "./roles.ts";
export { newId, newToken, type Random } from "./secrets.ts";
export { accessAfterRefusal, accessHook } from "./sessions/hook.ts";
export { staffRoutes } from "./sessions/staff-route.ts";

import "./tables.ts";
