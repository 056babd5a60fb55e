import type { SharingBook } from "../people/index.ts";
import { nameOf, readRegister, standsOn } from "./read-register.ts";

/** What of the register lets data about persons leave the mission: leave to give, under an agreement in force. */
export const sharingBook: SharingBook = {
  async inForce(query, day, language) {
    const register = await readRegister(query);
    return register.flatMap((one) => {
      const stands = one.kind === "sharing" ? standsOn(register, one, day)?.standing : undefined;
      const { direction, categories } = one.fields;
      const gives = direction === "give" || direction === "both";
      if (!gives || (stands !== "in-force" && stands !== "ends-soon")) return [];
      const agreement = register.find(({ id }) => id === one.parentId);
      const partner = register.find(({ id }) => id === one.fields.partner);
      if (!agreement || !partner || partner.struck) return [];
      return [
        {
          id: one.id,
          agreementId: agreement.id,
          label: `${nameOf(partner, language)}: ${nameOf(agreement, language)}`,
          categories: Array.isArray(categories) ? categories.map(String) : [],
        },
      ];
    });
  },
};
