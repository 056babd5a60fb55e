import { expect } from "vitest";
import type { AnyTestDesk, TestBrowser } from "../access-desk.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

const imports = "/people/imports";

const list = [
  "Имена;Дата на раждане;Гражданство;Език",
  "Измислен Пример;17.03.1994;Ирак;арабски",
  "Invented Woman;около 1990;Афганистан;дари",
  "Безимен;31.02.1994;Ирак;арабски",
  "Измислен Примєр;17.03.1994;Ирак;арабски",
].join("\n");

/** A list of people is brought in, looked through, written, given out, given to one of them, and taken back. */
export const sheetsStory: Story = {
  name: "a spreadsheet comes in and goes out",
  async tell(desk) {
    const counsellor = await join(desk, "Съветничка", "counsellor");
    await throwAway(counsellor);
    const address = await handIn(counsellor);
    await chooseColumns(counsellor, address);
    await decide(counsellor, address);
    await giveOut(counsellor, address);
    await giveToPerson(counsellor, address);
    const officer = await join(desk, "Защита", "data-protection-officer");
    expect(await read(officer, "/people/exports")).toContain("За съвместната среща");
    await fill(counsellor, address, `${address}/undoing`, { undo_reason: "Грешен списък." });
    expect(await read(counsellor, address)).toContain("Taken back: 2");
  },
};

const join = async (desk: AnyTestDesk, name: string, role: "counsellor" | "data-protection-officer") =>
  desk.signedIn(await desk.addStaff({ name, email: `${role}@sheets.example`, roles: [role] }));

async function handIn(counsellor: TestBrowser): Promise<string> {
  const form = new FormData();
  form.set("request-key", fieldsIn(await read(counsellor, imports), imports)["request-key"] ?? "");
  form.set("file", new File([list], "списък.csv", { type: "text/csv" }));
  const answer = await counsellor.post(imports, form);
  expect(answer.status, answer.status === 303 ? "" : await answer.clone().text()).toBe(303);
  return (answer.headers.get("location") ?? "").replace(/\?.*/, "");
}

async function throwAway(counsellor: TestBrowser): Promise<void> {
  const address = await handIn(counsellor);
  await fill(counsellor, address, `${address}/removal`);
}

async function chooseColumns(counsellor: TestBrowser, address: string): Promise<void> {
  await fill(counsellor, address, `${address}/table`, { head: "1" });
  const page = await read(counsellor, address);
  expect(page).toContain("Дата на раждане");
  const nobody = await send(counsellor, page, `${address}/columns`, { "column-0": "" });
  expect(nobody.status).toBe(422);
  await fill(counsellor, address, `${address}/columns`);
}

async function decide(counsellor: TestBrowser, address: string): Promise<void> {
  expect(await read(counsellor, address)).toContain("No such date");
  const same = await read(counsellor, `${address}?fate=same`);
  expect(same).toContain("like row 2");
  await fill(counsellor, `${address}?fate=same`, `${address}/lines`, {
    line: "5",
    choice: "leave",
    fate: "same",
  });
  await fill(counsellor, address, `${address}/writing`, { possible: "leave" });
  expect(await read(counsellor, address)).toContain("Registered: 2");
}

async function giveOut(counsellor: TestBrowser, address: string): Promise<void> {
  const asked = `/people/export?import=${address.split("/").at(-1)}`;
  const page = await read(counsellor, asked);
  const wish = {
    kinds: ["name", "birth"],
    format: "csv",
    recipient: "own-work",
    export_reason: "За съвместната среща",
  };
  const answer = await send(counsellor, page, asked, wish);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toContain("Измислен Пример");
  expect(text.trim().split("\r\n")).toHaveLength(3);
  expect(await read(counsellor, "/people/exports")).toContain("За съвместната среща");
}

async function giveToPerson(counsellor: TestBrowser, address: string): Promise<void> {
  const lines = await read(counsellor, `${address}?fate=written`);
  const person = /\/people\/[0-9a-f]{24}(?=")/.exec(lines)?.[0] ?? "";
  const page = await read(counsellor, `${person}/own-data`);
  const answer = await send(counsellor, page, `${person}/own-data`, { own_reason: "Поиска го лично." });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/zip");
}
