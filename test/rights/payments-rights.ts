import type { RoomRights } from "./room-rights.ts";

const readsRates = ["case.read", "payment.pay"] as const;
const takesRates = ["payment.pay", "programme.manage"] as const;

/** Who may use the rooms about payments. */
export const paymentsRights: RoomRights = {
  routes: {
    "GET /payments/rates": readsRates,
    "GET /payments/rates/file": takesRates,
    "POST /payments/rates/file": takesRates,
  },

  nothing: {},

  things: async () => ({ own: {}, other: {} }),
};
