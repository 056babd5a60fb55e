import { caseRights } from "./case-rights.ts";
import type { RoomRights } from "./room-rights.ts";

/** Who may use the rooms of counselling: the board of terms is the lawyers'. */
export const counsellingRights: RoomRights = {
  ...caseRights,
  routes: {
    "GET /deadlines": ["legal.read"],
    "GET /cases/:case/terms": ["case.read", "glass.break"],
  },
};
