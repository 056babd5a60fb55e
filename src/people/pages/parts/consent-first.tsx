import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";

/** In place of a form that is taken only once the person has agreed to casework: nobody fills it in for nothing. */
export const ConsentFirst = ({ visit: { t }, personId }: { visit: Visit; personId: string }) => (
  <p class="call call-only-hours">
    {t("person.no-consent")} <a href={personAddress(personId, "consents")}>{t("consents.title")}</a>
  </p>
);
