import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { filesBelow, formsOf } from "../bytes-on-disk.ts";
import { runProgram, somePort } from "../journeys/program.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { deskFolders, openAgain, settleDesk } from "../worked-desk.ts";

// Promise 21 for people: who steals the machine of a desk at work learns no name, phone, number, address or note.

const counsellor = { name: "Желязка Хаджигеоргиева", email: "zhelyazka.h@mission-mail.example" };

/** Invented people in four scripts. */
const people = [
  {
    name: "Katarzyna Wyszomirska-Übelacker",
    birth: "17.3.1994",
    country: "UA",
    phone: "+359 000 555 142",
    document: "TEST-ZZX4471902",
    note: "Afraid of the uncle who paid the smuggler",
  },
  {
    name: "Стоянка Несъществуваща",
    birth: "1988",
    country: "MN",
    phone: "+359 000 555 914",
    document: "ТЕСТ-643770981",
    note: "Разказва за насилие в приемния център",
  },
  {
    name: "نورالهدى عبدالرحمن القيسي",
    birth: "1.1.1990",
    country: "IQ",
    phone: "+359 000 555 188",
    document: "TEST-۴۴۷۱۹۰۲۲",
    note: "لا تريد العودة إلى بيت زوجها السابق",
  },
  {
    name: "ትርሓስ ገብረመድኅን ወልደሚካኤል",
    birth: "2001",
    country: "ER",
    phone: "+359 000 555 731",
    document: "TEST-5520917",
    note: "ብቻዋን ከልጇ ጋር ተጉዛለች",
  },
] as const;

test("people registered at a desk stand nowhere in the clear: not in the database, its journal, the log or a temporary file", async () => {
  await using place = await deskFolders();
  const port = somePort();
  const origin = `http://127.0.0.1:${port}`;
  const { open, timedOut } = await settleDesk(place.data, origin, counsellor, ["counsellor"]);
  await using program = runProgram("cli/posoka.js", ["start", "desk"], {
    DATA_DIR: place.data,
    TMPDIR: place.temporary,
    PORT: "0",
    DESK_PORT: String(port),
    DESK_URL: origin,
    LOG_LEVEL: "debug",
  });
  await vi.waitFor(async () => expect((await fetch(`${origin}/health`)).status).toBe(200), {
    timeout: 30_000,
  });
  const ask = (path: string, session: string, body?: URLSearchParams) =>
    fetch(origin + path, {
      method: body ? "POST" : "GET",
      headers: { cookie: session, origin, "sec-fetch-mode": "navigate", "accept-language": "en" },
      redirect: "manual",
      ...(body ? { body } : {}),
    });
  const fill = async (page: string, action: string, more: Record<string, string>): Promise<string> => {
    const fields = fieldsIn(await (await ask(page, open)).text(), action);
    const answer = await ask(action, open, new URLSearchParams({ ...fields, ...more }));
    const to = answer.headers.get("location");
    expect(to, `${action}: ${answer.status} ${to ? "" : await answer.text()}`).not.toBeNull();
    return (to ?? "").replace(/\?.*/, "");
  };

  const scan = async (papers: string, name: string, note: string) => {
    const form = new FormData();
    const known = fieldsIn(await (await ask(papers, open)).text(), papers)["request-key"] ?? "";
    for (const [field, value] of Object.entries({ "request-key": known, about: "other", what: note })) {
      form.set(field, value);
    }
    form.set("files", new File([`%PDF-1.7\n(${note})\n%%EOF`], `${name}.pdf`));
    const headers = { cookie: open, origin, "sec-fetch-mode": "navigate" };
    const answer = await fetch(origin + papers, { method: "POST", headers, redirect: "manual", body: form });
    expect(answer.status).toBe(303);
  };

  for (const { name, birth, country, phone, document, note } of people) {
    const contact = await fill("/people/contacts/new", "/people/contacts", {
      channel: "phone",
      caller: "person",
      called: name,
      phone,
      safe: "only-text",
      language: "ar",
      minor: "no",
      risks: "violence",
      wish: "apply",
      notice: "yes",
      note,
    });
    await fill(contact, `${contact}/triage`, { what: note });
    const from = contact.split("/").at(-1) ?? "";
    const register = `/people?contact=${from}`;
    const started = await fill(`/people/new?contact=${from}`, register, { date: birth, country });
    const person = started.replace("/intake", "");
    const page = (key: string) => `${person}/intake/${key}`;
    const answer = (key: string, answers: Record<string, string>) => fill(page(key), page(key), answers);
    const yes = { purpose: "casework", decision: "given", form: "thumb", language: "ar" };
    await answer("consent", { ...yes, witness: name, interpreter: note, note });
    await answer("documents", { kind: "passport", number: document, issuer: country, seen: "original" });
    await answer("contact", { way: "address", whose: "own", safe: "yes", address: note });
    await answer("work", { occupation: note, skills: note });
    // Changed by hand afterwards: the history keeps the first answer, sealed too.
    await answer("work", { occupation: name });
    await scan(`${person}/papers`, name, note);
    const shown = await (await ask(person, open)).text();
    expect(shown).toContain(name);
    expect(shown).toContain(phone);
    // Something wrong, so that the form comes back with all that was typed; and a form sent after the time was up.
    const wrong = new URLSearchParams({ full: `${name} 😀`, "request-key": "x" });
    expect((await ask(`${person}/add/name`, open, wrong)).status).toBe(422);
    expect((await ask(`${person}/add/name`, timedOut, new URLSearchParams({ full: name }))).status).toBe(401);
  }

  await using database = openAgain(place.data);
  expect(await database.query.selectFrom("person").selectAll().execute()).toHaveLength(people.length);
  expect(await database.query.selectFrom("person_name_key").selectAll().execute()).not.toEqual([]);
  const files = [...filesBelow(place.data), ...filesBelow(place.temporary)];
  expect(files.map((file) => file.replace(/^.*\./, ""))).toEqual(expect.arrayContaining(["db", "db-wal"]));
  const bytes = new Map<string, Buffer>([["the log", Buffer.from(program.said())]]);
  for (const file of files) bytes.set(file, await readFile(file));
  const holding = (text: string) =>
    [...bytes]
      .filter(([, content]) => formsOf(text).some((form) => content.includes(form)))
      .map(([name]) => name);
  // The search finds what may be read.
  expect(holding("person.register").length).toBeGreaterThan(0);
  expect(holding("/people/:person/add/:kind")).toContain("the log");
  for (const { name, phone, document, note } of people) {
    const digits = phone.replaceAll(" ", "");
    const words = name.split(/[ -]/).filter((word) => Buffer.from(word).length >= 6);
    for (const secret of [name, phone, digits, digits.slice(-9), document, note, ...words]) {
      expect([secret, holding(secret)]).toEqual([secret, []]);
    }
  }
}, 120_000);
