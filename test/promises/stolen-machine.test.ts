import { readFile } from "node:fs/promises";
import { request } from "node:http";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { filesBelow, formsOf } from "../bytes-on-disk.ts";
import { runProgram, somePort } from "../journeys/program.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { deskFolders, openAgain, settleDesk } from "../worked-desk.ts";

// Promise 21 for the program itself: database, journals, temporary files and log of a desk that is worked at.

const who = { name: "Желязка Хаджигеоргиева", email: "zhelyazka.h@mission-mail.example" };
const invited = { name: "Katarzyna Wyszomirska-Übelacker", email: "k.wyszomirska@mission-mail.example" };
/** Typed, and to be found nowhere in the clear. */
const typed = {
  password: "тъмносиня черупка под кея 41",
  wrongEmail: "nobody.at.all@elsewhere.example",
  afterTimeOut: "Разказва за насилие в приемния център",
  searched: "somebody-searched-for-by-name",
  camera: "GPS-42.6977-23.3219-Sofia-camera-of-Petranka",
  fileName: "petranka-and-children-harmanli.jpg",
  sentHalf: "half-a-file-about-Tirhas-Gebremedhin ",
};

test("a day at the desk leaves no name, address, password or typed secret in any file, nor in the log", async () => {
  await using place = await deskFolders();
  const port = somePort();
  const origin = `http://127.0.0.1:${port}`;
  const { open, timedOut } = await settleDesk(place.data, origin, who, ["administrator", "publisher"]);
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
  const ask = (path: string, session: string, body?: URLSearchParams | FormData) =>
    fetch(origin + path, {
      method: body ? "POST" : "GET",
      headers: { cookie: session, origin, "sec-fetch-mode": "navigate", "accept-language": "en" },
      redirect: "manual",
      ...(body ? { body } : {}),
    });
  const form = async (page: string, action: string, session: string, more: Record<string, string>) =>
    new URLSearchParams({ ...fieldsIn(await (await ask(page, session)).text(), action), ...more });

  // At the door: a wrong address, and a wrong password for a right one.
  for (const email of [typed.wrongEmail, who.email]) {
    const wrong = { email, password: typed.password };
    const refused = await ask("/sign-in", "", await form("/sign-in", "/sign-in", "", wrong));
    expect(refused.status).toBeLessThan(500);
    expect(refused.status).not.toBe(404);
  }
  const invitation = await form("/staff/invitation", "/staff/invitation", open, {
    ...invited,
    role: "editor",
  });
  const sent = await ask("/staff/invitation", open, invitation);
  expect(sent.status, (await sent.text()).slice(0, 20_000)).toBeLessThan(400);
  expect((await ask("/account", open)).status).toBe(200);
  expect((await ask(`/newsroom?words=${encodeURIComponent(typed.searched)}`, open)).status).toBe(200);
  const kept = await ask("/staff/invitation", timedOut, new URLSearchParams({ name: typed.afterTimeOut }));
  expect(kept.status).toBe(401);
  // What is to be hidden was really taken in.
  await using database = openAgain(place.data);
  for (const [table, count] of [
    ["staff", 2],
    ["kept_post", 1],
  ] as const) {
    expect(await database.query.selectFrom(table).selectAll().execute(), table).toHaveLength(count);
  }

  // A picture with what its camera wrote into it.
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#8a5a2b" } })
    .withExif({ IFD0: { ImageDescription: typed.camera } })
    .jpeg()
    .toBuffer();
  expect(formsOf(typed.camera).some((form) => picture.includes(form))).toBe(true);
  const upload = new FormData();
  const words = { title: "Пътят", alt: "Път", credit: "МОМ", rights: "МОМ", language: "bg" };
  const fields = fieldsIn(await (await ask("/newsroom/media", open)).text(), "/newsroom/media");
  for (const [name, value] of Object.entries({ ...fields, ...words })) upload.append(name, value);
  upload.append("file", new File([new Uint8Array(picture)], typed.fileName, { type: "image/jpeg" }));
  expect((await ask("/newsroom/media", open, upload)).headers.get("location")).toContain("done=uploaded");

  // A file that stands half written when the machine is taken away.
  const half = request({
    port,
    host: "127.0.0.1",
    path: "/newsroom/media",
    method: "POST",
    headers: {
      cookie: open,
      origin,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": "9000000",
    },
  });
  half.on("error", () => {});
  half.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
  half.write(typed.sentHalf.repeat(20_000));
  await vi.waitFor(() => expect(filesBelow(place.temporary).length).toBeGreaterThan(0), { timeout: 10_000 });

  // The log says what came before once it says what was answered last.
  const last = '"method":"POST","route":"/newsroom/media"';
  await vi.waitFor(() => expect(program.said()).toContain(last), { timeout: 10_000 });
  const files = [...filesBelow(place.data), ...filesBelow(place.temporary)];
  expect(files.map((file) => file.replace(/^.*\./, ""))).toEqual(expect.arrayContaining(["db", "db-wal"]));
  const bytes = new Map<string, Buffer>([["the log", Buffer.from(program.said())]]);
  for (const file of files) bytes.set(file, await readFile(file));
  half.destroy();
  const holding = (text: string) =>
    [...bytes]
      .filter(([, content]) => formsOf(text).some((form) => content.includes(form)))
      .map(([name]) => name);
  // The search finds what may be read: an alternative text in the database, a route in the log.
  expect(holding("Пътят").some((name) => /\.db(?:-wal)?$/.test(name))).toBe(true);
  expect(holding("/newsroom/media")).toContain("the log");
  const secrets = [...Object.values(who), ...Object.values(invited), ...Object.values(typed)];
  const parts = [...who.name.split(" "), ...invited.name.split(/[ -]/)];
  for (const secret of [...secrets, ...parts]) expect([secret, holding(secret)]).toEqual([secret, []]);
}, 90_000);
