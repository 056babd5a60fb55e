import type { safeties } from "../../records/contact.ts";
import type { Say } from "../desk.ts";

/** Whether one may call, said so that nobody dials before reading it. */
export const SafeToCall = ({
  t,
  safe,
  note,
  reach,
}: {
  t: Say;
  safe: (typeof safeties)[number];
  note: string | null;
  reach: string | null;
}) => (
  <p class={`call call-${safe}`}>
    <strong>{t(`call.${safe}`)}</strong>
    {note ? (
      <>
        {": "}
        <bdi>{note}</bdi>
      </>
    ) : null}
    {reach ? (
      <>
        {" · "}
        <bdi dir="ltr">{reach}</bdi>
      </>
    ) : null}
  </p>
);
