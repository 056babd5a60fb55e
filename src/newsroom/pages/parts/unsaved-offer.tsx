import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { UnsavedWork } from "../../editing/unsaved.ts";
import type { Visit } from "../desk.ts";
import { freshKey } from "./once.ts";

/** "There is unsaved work of yours": take it up, or let it go. */
export const UnsavedOffer = ({
  visit,
  work,
  address,
  taken,
}: {
  visit: Visit;
  work: UnsavedWork | null;
  address: string;
  /** Whether the page already shows it. */
  taken: boolean;
}) => {
  if (!work) return null;
  const at = visit.t.moment(work.savedAt);
  return (
    <div class="offer">
      <p>{visit.t(taken ? "draft.taken-up" : "draft.offer", { at })}</p>
      {taken ? null : (
        <a class="button" href={`${address}?unsaved=1`}>
          {visit.t("draft.take-up")}
        </a>
      )}
      <form method="post" action={`${address}/draft/end`}>
        <HiddenFields requestKey={freshKey(visit)} version={null} />
        <button type="submit" class="second">
          {visit.t("draft.discard")}
        </button>
      </form>
    </div>
  );
};
