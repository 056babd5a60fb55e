import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

const base64url = z
  .string()
  .max(30_000)
  .regex(/^[\w-]*={0,2}$/);
const credential = { id: base64url, rawId: base64url, type: z.literal("public-key") };
const extensions = z.object({}).default({});

/** What browsers send of a passkey, reduced to what is judged. */
export const passkeyAnswer = {
  made: z
    .object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url,
        attestationObject: base64url,
        transports: z.array(z.string().max(30)).max(10).optional(),
      }),
      clientExtensionResults: extensions,
    })
    .transform((answer) => answer as RegistrationResponseJSON),
  shown: z
    .object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
        userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
      }),
      clientExtensionResults: extensions,
    })
    .transform((answer) => answer as AuthenticationResponseJSON),
};
