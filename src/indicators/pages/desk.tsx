import { may } from "../../access/index.ts";
import { type CasesDesk, type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import { type IndicatorsText, indicatorsTexts } from "../texts/index.ts";

/** One member of staff looking at one page about reports. */
export type Visit = RoomVisit<IndicatorsText>;

export const mayRead: Policy = may("report.read");
export const mayFreeze: Policy = may("report.freeze");

export const reportsAddress = "/reports";
export const liveAddress = `${reportsAddress}/live`;

const room = roomOf(indicatorsTexts, { title: "reports.title", address: reportsAddress });
export const { visitOf, framed, sayDay, sayMoment, addressOf: reportAddress } = room;

export const page = (desk: CasesDesk, path: string, view: (visit: Visit) => Promise<Response>): Route =>
  room.page(desk, path, mayRead, view);

/** Says why what was asked for cannot be shown or done. */
export const problemPage = (visit: Visit, problem: IndicatorsText, status = 422): Promise<Response> =>
  framed(
    visit,
    { title: visit.t("live.title") },
    <>
      <h1>{visit.t("live.title")}</h1>
      <p class="notice" role="alert">
        {visit.t(problem)}
      </p>
    </>,
    status,
  );
