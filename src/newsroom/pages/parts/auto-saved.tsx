import type { Child } from "hono/jsx";
import type { Say } from "../desk.ts";

/** A form that is kept on the server while somebody writes; without scripts it is just the form. */
export const AutoSaved = ({ t, to, children }: { t: Say; to: string; children: Child }) => (
  <auto-save to={to} saved={t("draft.kept")} failed={t("draft.failed")}>
    {children}
    <p class="kept" role="status" />
  </auto-save>
);
