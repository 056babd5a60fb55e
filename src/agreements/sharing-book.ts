import type { SharingBook } from "../people/index.ts";
import { nameOf, type Registered, readRegister, standsOn } from "./read-register.ts";

/** Leave to give data, with the agreement it stands under and the partner who gets it. */
interface Giving {
  readonly one: Registered;
  readonly agreement: Registered;
  readonly partner: Registered;
  readonly categories: readonly string[];
  readonly inForce: boolean;
}

/** All leave to give that was not struck, in force on a day or not. */
const givingOn = (register: readonly Registered[], day: string): readonly Giving[] =>
  register.flatMap((one) => {
    if (one.kind !== "sharing" || one.struck) return [];
    const { direction, categories } = one.fields;
    const agreement = register.find(({ id }) => id === one.parentId);
    const partner = register.find(({ id }) => id === one.fields.partner);
    if (!agreement || !partner || partner.struck || direction === "get") return [];
    const standing = standsOn(register, one, day)?.standing;
    const inForce = standing === "in-force" || standing === "ends-soon";
    return [
      {
        one,
        agreement,
        partner,
        inForce,
        categories: Array.isArray(categories) ? categories.map(String) : [],
      },
    ];
  });

/** What of the register lets data about persons leave the mission: leave to give, under an agreement in force. */
export const sharingBook: SharingBook = {
  async inForce(query, day, language) {
    return givingOn(await readRegister(query), day)
      .filter(({ inForce }) => inForce)
      .map(({ one, agreement, partner, categories }) => ({
        id: one.id,
        agreementId: agreement.id,
        label: `${nameOf(partner, language)}: ${nameOf(agreement, language)}`,
        categories,
      }));
  },
  async withAuthority(query, authority, category, day) {
    const known = givingOn(await readRegister(query), day).filter(
      ({ partner }) => partner.fields.authority === authority,
    );
    const leave = known.find(({ inForce, categories }) => inForce && categories.includes(category));
    if (!leave) return { leave: null, refused: known.length > 0 };
    const { one, agreement } = leave;
    const said = { bg: nameOf(agreement, "bg"), en: nameOf(agreement, "en") };
    return { leave: { id: one.id, agreementId: agreement.id, agreement: said }, refused: false };
  },
};
