import type { Query } from "../../platform/db/index.ts";
import type { RecordKindName } from "../records/index.ts";

/** Categories of data as agreements name them (domain.md 7.1, principle 5). */
export type SharedCategory = "identity" | "contact" | "documents" | "status" | "travel";

/** Leave to give data about persons to a partner, under an agreement in force. */
export interface SharingLeave {
  readonly id: string;
  /** The agreement it stands under, by id. */
  readonly agreementId: string;
  /** Partner and agreement, as the reader says them. */
  readonly label: string;
  readonly categories: readonly string[];
}

/** What the register knows of giving data about persons to an authority. */
export interface SharingWithAuthority {
  /** Under which agreement in force it may be given; null: under none. */
  readonly leave:
    | (Pick<SharingLeave, "id" | "agreementId"> & {
        readonly agreement: { readonly bg: string; readonly en: string };
      })
    | null;
  /** Whether there is leave on record for the authority that does not let this out today: ended, or for other data. */
  readonly refused: boolean;
}

/** What lists and letters ask of the register of agreements; the register answers it (`desk.ts` puts the two together). */
export interface SharingBook {
  /** What may be given on a day, by whoever it may be given to. */
  inForce(query: Query, day: string, language: "bg" | "en"): Promise<readonly SharingLeave[]>;
  /** Whether a category of data may be given to an authority, by the name it has in cases, on a day. */
  withAuthority(
    query: Query,
    authority: string,
    category: SharedCategory,
    day: string,
  ): Promise<SharingWithAuthority>;
}

/** A desk without a register: nothing may be given to anybody. */
export const noSharing: SharingBook = {
  inForce: async () => [],
  withAuthority: async () => ({ leave: null, refused: false }),
};

/** What stands for the mission's own work where a recipient would. */
export const ownWork = "own-work";

/** Which category a column falls into; what falls into none leaves the mission under no agreement. */
const categoryOf: Readonly<Partial<Record<RecordKindName, SharedCategory>>> = {
  name: "identity",
  birth: "identity",
  about: "identity",
  nationality: "identity",
  language: "identity",
  contact: "contact",
  document: "documents",
  identifier: "documents",
  status: "status",
  arrival: "travel",
};

/** The kinds of those asked for that an agreement does not let out. */
export const notLetOut = (
  kinds: readonly RecordKindName[],
  { categories }: Pick<SharingLeave, "categories">,
): readonly RecordKindName[] => kinds.filter((kind) => !categories.includes(categoryOf[kind] ?? ""));
