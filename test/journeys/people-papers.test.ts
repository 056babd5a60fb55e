import { expect, test } from "vitest";
import { openTestDatabase } from "../databases.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { aBirth, actOf, aName, aPassport, openTestPeople, register } from "../people.ts";
import { openPeopleDesk, peopleOrigin } from "../people-desk.tsx";
import { asJpeg, photographed, printedPage } from "../photographed-paper.ts";

const counsellor = actOf("counsellor");

async function openDesk() {
  const ground = await openTestPeople(() => openTestDatabase("sqlite"));
  const desk = await openPeopleDesk(ground, counsellor.actor);
  const facts = { name: [aName("Invented Example")], birth: [aBirth("1980-05-06")], document: [aPassport()] };
  const { id } = await register(ground, facts);
  const papers = `/people/${id}/papers`;
  const send = (page: string, fields: Record<string, string>, files: Record<string, (Buffer | string)[]>) => {
    const form = new FormData();
    const known = { "request-key": fieldsIn(page, papers)["request-key"] ?? "", ...fields };
    for (const [name, value] of Object.entries(known)) form.append(name, value);
    for (const [name, sent] of Object.entries(files)) {
      for (const [at, bytes] of sent.entries()) {
        form.append(name, new File([new Uint8Array(Buffer.from(bytes))], `Паспорт ${at}.jpg`));
      }
    }
    const headers = { origin: peopleOrigin, "sec-fetch-site": "same-origin" };
    return desk.app.request(peopleOrigin + papers, { method: "POST", headers, body: form });
  };
  return {
    ground,
    desk,
    papers,
    send,
    read: async (address: string) => (await desk.get(address)).text(),
    [Symbol.asyncDispose]: () => ground[Symbol.asyncDispose](),
  };
}

const page = await printedPage(620, 877);
const shot = (seed: number) =>
  asJpeg(
    photographed(
      page,
      {
        width: 750,
        height: 1000,
        corners: [
          { x: 130, y: 120 },
          { x: 640, y: 150 },
          { x: 610, y: 880 },
          { x: 100, y: 850 },
        ],
        table: "wood",
      },
      seed,
    ),
  );

test("a passport photographed by phone is kept straight beside the photograph, and shown under it", async () => {
  await using place = await openDesk();
  const { desk, papers, read, send } = place;
  const documents = await read(papers.replace("papers", "documents"));
  const link = /href="(\/people\/\w+\/papers\?about=(document:\w+))"/.exec(documents);
  const form = await read(link?.[1] ?? "");
  expect(form).toContain(`<option value="${link?.[2]}" selected`);
  expect(form).toMatch(/<input[^>]+capture="environment"/);
  expect(form).toContain('enctype="multipart/form-data"');
  const files = { photograph: [await shot(1)], files: [await shot(2), "%PDF-1.7\n%%EOF"] };
  const kept = await send(form, { about: link?.[2] ?? "", what: "" }, files);
  expect(kept.status, kept.status === 303 ? "" : await kept.clone().text()).toBe(303);
  const address = (kept.headers.get("location") ?? "").replace(/\?.*/, "");
  const shown = await read(address);
  const pictures = [...shown.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src ?? "");
  expect(pictures).toHaveLength(4);
  for (const picture of pictures) {
    const answer = await desk.get(picture);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
  const pdf = /href="([^"]+\/photograph)"[^>]*>PDF/.exec(shown)?.[1] ?? "";
  expect((await desk.get(pdf)).headers.get("content-disposition")).toBe('attachment; filename="page.pdf"');
  expect(await read(papers.replace("papers", "documents"))).toContain(address);
  expect(await place.ground.log()).toContain(
    `paper.keep ${papers.replace(/\/people\/(\w+)\/papers/, "person:$1")}`,
  );
  // Sent again, it is the same paper.
  const again = await send(form, { about: link?.[2] ?? "", what: "" }, files);
  expect(again.headers.get("location")).toBe(kept.headers.get("location"));
});

test("what is no page is refused with advice, keeps what was typed, and leaves one line without its name", async () => {
  await using place = await openDesk();
  const { papers, read, send } = place;
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  const jpeg = await shot(1);
  const endOfPicture = Buffer.from([0xff, 0xd9]);
  const tries = [
    [{ photograph: [heic] }, "Most Compatible"],
    [{ files: ["MZ a program"] }, "not a file we take"],
    [{ photograph: ["%PDF-1.7\n%%EOF"] }, "only a picture"],
    [{ photograph: [Buffer.concat([jpeg.subarray(0, 2_000), endOfPicture])] }, "damaged"],
    [{ files: ["%PDF-1.7 /Encrypt 1 0 R %%EOF"] }, "password"],
    [{ files: Array.from({ length: 11 }, () => "%PDF-1.7\n%%EOF") }, "at most 10 files"],
    [{}, "Take a picture or choose a file"],
  ] as const;
  for (const [files, advice] of tries) {
    const answer = await send(
      await read(papers),
      { about: "other", what: "Letter of the aunt" },
      files as unknown as Record<string, (Buffer | string)[]>,
    );
    const text = await answer.text();
    expect([answer.status, text.includes("Letter of the aunt")]).toEqual([422, true]);
    expect(text).toContain(advice);
  }
  const lines = (await place.ground.log()).filter((line) => line.startsWith("paper."));
  expect(lines).toEqual(Array.from({ length: 5 }, () => expect.stringMatching(/^paper\.refuse person:\w+$/)));
  const { query } = place.ground.people.database;
  expect(await query.selectFrom("sealed_file").selectAll().execute()).toEqual([]);
  const reasons = await query
    .selectFrom("audit_line")
    .select("reason")
    .where("action", "=", "paper.refuse")
    .execute();
  expect(reasons.map(({ reason }) => reason)).toEqual(["heic", "unknown", "other", "damaged", "locked"]);
});

test("a form too large to be read says so, and what is not said in words is asked for", async () => {
  await using place = await openDesk();
  const { desk, papers, read, send } = place;
  const headers = {
    origin: peopleOrigin,
    "sec-fetch-site": "same-origin",
    "content-type": "multipart/form-data; boundary=x",
    "content-length": "200000000",
  };
  const huge = await desk.app.request(peopleOrigin + papers, { method: "POST", headers, body: "--x--" });
  expect([huge.status, (await huge.text()).includes("Send fewer pages")]).toEqual([413, true]);
  const unsaid = await send(await read(papers), { about: "other", what: "" }, { files: ["%PDF-1.7\n%%EOF"] });
  expect([unsaid.status, (await unsaid.text()).includes("Say what paper it is")]).toEqual([422, true]);
});
