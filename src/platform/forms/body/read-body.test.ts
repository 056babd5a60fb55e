import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anyone, assemble, listen, Refusal } from "../../http/index.ts";
import { readBody } from "./read-body.ts";
import { fingerprintOf } from "./sent-body.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "posoka-body-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const posted = (body: Exclude<RequestInit["body"], undefined>, type?: string) => ({
  req: {
    raw: new Request("http://desk.test/", {
      method: "POST",
      body,
      ...(type ? { headers: { "content-type": type } } : {}),
    }),
  },
});

test("fields of both kinds of body arrive in order, in any script", async () => {
  const fields: [string, string][] = [
    ["name", "علي Ангел 😀"],
    ["name", ""],
    ["a b", "1&2=3"],
  ];
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const body of [form, new URLSearchParams(fields)]) {
    await using read = await readBody(posted(body), { limit: 10_000, folder });
    expect(read.fields).toEqual(fields);
  }
});

test("a body of an announced length is read in one go, and no further than the limit whatever is announced", async () => {
  const announced = (text: string, length: number) => {
    const body = posted(text, "application/x-www-form-urlencoded");
    body.req.raw.headers.set("content-length", String(length));
    return body;
  };
  await using read = await readBody(announced("name=%D0%90+b&name=", 19), { limit: 100, folder });
  expect(read.fields).toEqual([
    ["name", "А b"],
    ["name", ""],
  ]);
  await using nothing = await readBody(announced("", 0), { limit: 100, folder });
  expect(nothing.fields).toEqual([]);
  for (const length of [10, 200])
    await expect(
      readBody(announced(`text=${"x".repeat(195)}`, length), { limit: 100, folder }),
    ).rejects.toMatchObject({ status: 413 });
});

test("a file waits encrypted, opens as it was sent, and is gone afterwards", async () => {
  const form = new FormData();
  form.append(
    "paper",
    new File(["Ангел Иванов, паспорт 123456789"], "C:\\x\\..\\\u202eписмо.pdf", { type: "application/pdf" }),
  );
  form.append("none", new File([], ""));
  {
    await using read = await readBody(posted(form), { limit: 10_000, folder });
    expect(read.files).toHaveLength(1);
    const [file] = read.files;
    expect(file).toMatchObject({ field: "paper", name: "писмо.pdf", claimedType: "application/pdf" });
    expect(String(await buffer(file?.open() as NodeJS.ReadableStream))).toBe(
      "Ангел Иванов, паспорт 123456789",
    );
    const [place = ""] = await readdir(folder);
    for (const name of await readdir(join(folder, place)))
      expect((await readFile(join(folder, place, name))).includes("Ангел")).toBe(false);
  }
  expect(await readdir(folder)).toEqual([]);
});

test("a body that passes its limit is refused and leaves nothing behind", async () => {
  const form = new FormData();
  form.append("paper", new File([Buffer.alloc(200_000)], "a.bin"));
  const parts = new Response(form);
  const type = parts.headers.get("content-type") ?? "";
  for (const body of [
    posted(await parts.arrayBuffer(), type),
    posted(new URLSearchParams({ text: "x".repeat(200_000) })),
  ])
    await expect(readBody(body, { limit: 100_000, folder })).rejects.toMatchObject({ status: 413 });
  expect(await readdir(folder)).toEqual([]);
});

test("200 MB are refused over a real connection long before they have arrived", async () => {
  const app = assemble({
    routes: [
      {
        method: "POST",
        path: "/",
        policy: anyone,
        answer: async (context) =>
          Response.json((await readBody(context, { limit: 1_000_000, folder })).fields.length),
      },
    ],
    headers: {},
    log: pino({ level: "silent" }),
    origin: "http://desk.test",
    errorPage: (refusal) => new Response(refusal.reason ?? "", { status: refusal.status }),
  });
  const { port, stop } = await listen(app, { host: "127.0.0.1", port: 0 });
  try {
    for (const length of ["content-length: 200000000", "transfer-encoding: chunked"]) {
      const { status, written } = await pour(port, length, 200e6);
      expect(status, length).toBe(413);
      expect(written, length).toBeLessThan(20e6);
    }
  } finally {
    await stop(100);
  }
});

/** Writes a body until it is all sent, or answered, or the line goes dead. */
async function pour(port: number, length: string, size: number) {
  const socket = connect(port, "127.0.0.1");
  let [answer, open, written] = ["", true, 0];
  socket.on("data", (data) => {
    answer += data;
  });
  socket.on("error", () => {});
  const closed = once(socket, "close").then(() => {
    open = false;
  });
  const type = "content-type: application/x-www-form-urlencoded";
  socket.write(`POST / HTTP/1.1\r\nhost: desk.test\r\n${type}\r\n${length}\r\n\r\n`);
  const content = "x".repeat(65_536);
  const chunk = length.includes("chunked") ? `10000\r\n${content}\r\n` : content;
  while (open && answer === "" && written < size) {
    written += chunk.length;
    if (!socket.write(chunk)) await Promise.race([once(socket, "drain").catch(() => {}), closed]);
    await new Promise(setImmediate);
  }
  socket.destroy();
  await closed;
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]), written };
}

test("any bytes of any kind are read or refused, never more", async () => {
  const kinds = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=b",
    "multipart/form-data",
    "text/plain",
    "application/json",
  ];
  const piece = fc.constantFrom(
    "--b",
    "\r\n",
    "--b--",
    'Content-Disposition: form-data; name="a"',
    '; filename="x"',
    "\r\n\r\n",
    "%",
    "a=1&",
    "\0",
    "Content-Type: x/y",
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(piece, { maxLength: 12 }).map((parts) => Buffer.from(parts.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...kinds), async (body, kind) => {
      try {
        await using read = await readBody(posted(new Uint8Array(body), kind), { limit: 250, folder });
        expect(read.fields.length).toBeLessThan(300);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 500 },
  );
  expect(await readdir(folder)).toEqual([]);
});

test("bodies on which the parser never ends are not waited for", async () => {
  for (const body of [
    "--b\r\n--b--\r\n--b--",
    '--b--; filename="x"\r\n--b----b',
    '--b--\r\n--b----b--; filename="x"; filename="x"',
    '\r\n\r\n--b--a=1Content-Type: x/y\r\n--b----b--\r\nContent-Disposition: form-data; name="a"a=1',
  ]) {
    const began = performance.now();
    const read = readBody(posted(body, "multipart/form-data; boundary=b"), { limit: 1_000, folder });
    const fields = await read.then((sent) => sent.fields).catch(({ status }) => status);
    expect([[], 400]).toContainEqual(fields);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});

test("the same content has the same fingerprint under one key and another under another", async () => {
  const read = async (value: string) =>
    readBody(posted(new URLSearchParams({ a: value })), { limit: 100, folder });
  const [one, same, other] = [await read("1"), await read("1"), await read("2")];
  expect(fingerprintOf(one, "k")).toBe(fingerprintOf(same, "k"));
  expect(fingerprintOf(one, "k")).not.toBe(fingerprintOf(other, "k"));
  expect(fingerprintOf(one, "k")).not.toBe(fingerprintOf(one, "l"));
});
