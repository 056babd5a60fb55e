import type { Route } from "../../platform/http/index.ts";
import { staffRoutes } from "../sessions/staff-route.ts";
import { accountRoutes } from "./account.tsx";
import type { AccessDesk } from "./desk-page.tsx";
import { firstPageRoutes, type Waiting } from "./first-page.tsx";
import { generatorRoutes } from "./generator.tsx";
import { glassRoutes } from "./glass.tsx";
import { invitationRoutes } from "./invitation.tsx";
import { keptRoutes } from "./kept.tsx";
import { lostPasskeyRoutes } from "./lost-passkey.tsx";
import { memberRoutes } from "./member.tsx";
import { secondFactorRoutes } from "./second-factor.tsx";
import { signInRoutes } from "./sign-in.tsx";
import { staffListRoutes } from "./staff-list.tsx";

/** Every route of access, asking those who are not signed in to sign in. */
export const accessRoutes = (desk: AccessDesk, waiting: readonly Waiting[] = []): Route[] =>
  staffRoutes(desk.access, [
    ...signInRoutes(desk),
    ...secondFactorRoutes(desk),
    ...lostPasskeyRoutes(desk),
    ...generatorRoutes(desk),
    ...invitationRoutes(desk),
    ...accountRoutes(desk),
    ...staffListRoutes(desk),
    ...memberRoutes(desk),
    ...keptRoutes(desk),
    ...glassRoutes(desk),
    ...firstPageRoutes(desk, waiting),
  ]);
