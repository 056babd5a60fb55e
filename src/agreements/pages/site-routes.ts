import { buttonPosting, type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import type { ItemId } from "../../newsroom/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { partFromSite, showOnSite } from "../show-on-site.ts";
import { afterwards, mayShowOnSite, recordAddress, visitOf } from "./desk.ts";
import { recordIn, showRecord } from "./record-page.tsx";
import { itemsOffered, siteForm } from "./site-part.tsx";
import { problemsOf } from "./write-page.tsx";

const path = recordAddress(":record", "site");

export const siteRoutes = (desk: CasesDesk): Route[] => [
  formPosting(desk, {
    path,
    policy: mayShowOnSite,
    async form(visit) {
      await recordIn(visitOf(visit));
      return siteForm;
    },
    offered: async (visit) => ({ item: await itemsOffered(visitOf(visit)) }),
    show: (visit, shown) => showRecord(visitOf(visit), { form: "site", shown }),
    async save({ cases, act, place }, change, { values }) {
      const wish = { itemId: values.item as ItemId, withValidity: values.validity };
      await showOnSite(change, cases, act, place("record"), wish);
      return afterwards(recordAddress(place("record")), "shown");
    },
    problemsOf,
  }),
  buttonPosting(desk, {
    path: `${path}/parting`,
    policy: mayShowOnSite,
    async work({ cases, act, place }, change) {
      await partFromSite(change, cases, act, place("record"));
      return afterwards(recordAddress(place("record")), "parted");
    },
  }),
];
