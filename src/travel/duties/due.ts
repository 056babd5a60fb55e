import type { Dossier, Duty } from "../../cases/index.ts";
import { type TravelText, travelTexts } from "../texts/index.ts";

/** A duty of travel, its title in travel's own texts. */
export const travelDuty = (
  rule: string,
  title: TravelText,
  how: Pick<Duty, "list" | "for" | "find">,
): Duty => ({ rule: `travel.${rule}`, texts: travelTexts, title, ...how });

/** On the first of somebody's case only: of what concerns the whole case one task is enough. */
export const onceOf = (dossier: Dossier, members: readonly { readonly id: string }[]): boolean =>
  members[0]?.id === dossier.member.id;
