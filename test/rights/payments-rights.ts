import { askForMoney } from "../money-asked.ts";
import type { RoomRights } from "./room-rights.ts";

const readsRates = ["case.read", "payment.pay"] as const;
const takesRates = ["payment.pay", "programme.manage"] as const;
const pays = ["payment.pay"] as const;

/** Who may use the rooms about payments. Finance pays for the whole mission: an approved request is nobody's own. */
export const paymentsRights: RoomRights = {
  routes: {
    "GET /payments": ["payment.pay", "payment.approve"],
    "GET /payments/rates": readsRates,
    "GET /payments/rates/file": takesRates,
    "POST /payments/rates/file": takesRates,
    "GET /payments/:request": pays,
    "POST /payments/:request": pays,
  },

  nothing: { request: "0".repeat(24) },

  async things(desk, { person: { id } }) {
    const asked = async (counsellor: string) => {
      const { requestId } = await askForMoney(desk, { counsellor, manager: "manager", approved: true });
      return { request: requestId };
    };
    return { own: await asked(id), other: await asked("somebody-else") };
  },
};
