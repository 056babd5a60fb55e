import { type Day, knownTo, moved } from "./days.ts";
import type { Dice } from "./dice.ts";
import type { InventedArrival, Office } from "./model.ts";
import type { Origin } from "./origins.ts";

export interface Whereabouts {
  readonly arrived: Day;
  readonly arrival: InventedArrival;
  readonly status: string;
  readonly place: string;
  readonly office: Office;
  /** Whether the asylum agency gave a card, and whether the police wrote an order. */
  readonly agency: boolean;
  readonly police: boolean;
}

const asylum = {
  "asylum-registered": 10,
  "asylum-lodged": 14,
  "asylum-general": 26,
  "asylum-accelerated": 8,
  "asylum-refused-term": 12,
  "asylum-appeal": 9,
  "asylum-final-refusal": 12,
  "asylum-discontinued": 6,
  "subsequent-application": 3,
  humanitarian: 8,
  refugee: 3,
};
const orders = {
  "return-order-term-running": 32,
  "return-order-term-expired": 16,
  "return-order-no-term": 14,
  "special-home": 28,
  "irregular-stay": 10,
};
const centres = {
  "sar-harmanli": 42,
  "sar-ovcha-kupel": 18,
  "sar-voenna-rampa": 16,
  "sar-vrazhdebna": 12,
  "sar-banya": 5,
  "sar-pastrogor": 4,
  "external-address": 10,
};
const offices: Readonly<Record<string, Office>> = {
  "sar-harmanli": "harmanli",
  "home-lyubimets": "harmanli",
  "sar-pastrogor": "harmanli",
  "sar-banya": "burgas",
};

const visaFree = new Set(["UA", "GE", "RU", "AM", "NP", "MN"]);

/** Where a household came in, where it stays, and under what. */
export function whereaboutsOf(origin: Origin, withChildren: boolean, today: Day, dice: Dice): Whereabouts {
  const arrived = moved(today, -dice.between(5, 1400));
  const regular = visaFree.has(origin.country) && dice.chance(0.85);
  const way = regular ? "regular" : "irregular";
  const border = regular
    ? dice.weighted({ "Sofia airport": 40, Durankulak: 25, Ruse: 20, "Kapitan Andreevo": 15 })
    : dice.weighted({
        Elhovo: 30,
        "Malko Tarnovo": 18,
        Svilengrad: 22,
        Lesovo: 14,
        Rezovo: 8,
        "not known": 8,
      });
  const track =
    origin.country === "UA"
      ? "protection"
      : dice.weighted(regular ? { stay: 8, asylum: 2 } : { asylum: 7, order: 3 });
  const status =
    track === "protection"
      ? dice.weighted({ "temporary-protection": 95, "permit-valid": 5 })
      : track === "stay"
        ? dice.weighted({ "permit-valid": 30, "permit-expired": 40, "irregular-stay": 30 })
        : dice.weighted(track === "asylum" ? asylum : orders);
  const place =
    status === "special-home"
      ? dice.weighted({ "home-busmantsi": 60, "home-lyubimets": 40 })
      : track === "asylum"
        ? dice.weighted(centres)
        : dice.weighted({
            private: 55,
            "external-address": 25,
            "sar-harmanli": withChildren ? 10 : 5,
            homeless: withChildren ? 0 : 10,
            unknown: 5,
          });
  return {
    arrived,
    arrival: { date: knownTo(arrived, dice.chance(0.55) ? "day" : "month"), border, way },
    status,
    place,
    office: offices[place] ?? (dice.chance(0.12) ? "burgas" : "sofia"),
    agency: track === "asylum" || track === "protection",
    police: track === "order" || (track === "asylum" && dice.chance(0.35)),
  };
}
