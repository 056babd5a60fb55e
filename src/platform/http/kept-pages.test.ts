import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { expectGuarded, get, html, program } from "../../../test/http-program.ts";
import { PageKeeper } from "./index.ts";

describe("a page that is the same for all", () => {
  const body = "<p>Здравейте</p>".repeat(50);
  const counted = (keeper: PageKeeper, answer: () => Response | Promise<Response> = () => html(body)) => {
    const made = { count: 0 };
    const route = get(
      "/page",
      () => {
        made.count += 1;
        return answer();
      },
      { kept: { query: ["page"] } },
    );
    return { ...program([route], keeper), made };
  };

  test("is made once and then served from memory, in the encoding the reader takes", async () => {
    const { ask, made } = counted(new PageKeeper(1e6));
    const taken = async (encoding: string) => {
      const answer = await ask("/page", { headers: { "accept-encoding": encoding } });
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      expectGuarded(answer.headers);
      return {
        encoding: answer.headers.get("content-encoding"),
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    };
    const [br, gzip, plain] = [await taken("gzip, br"), await taken("gzip"), await taken("identity")];
    expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(["br", "gzip", null]);
    expect(brotliDecompressSync(br.bytes).toString()).toBe(body);
    expect(gunzipSync(gzip.bytes).toString()).toBe(body);
    expect(plain.bytes.toString()).toBe(body);
    expect(made.count).toBe(1);
  });

  test("is not sent again to a reader who has it", async () => {
    const { ask } = counted(new PageKeeper(1e6));
    const etag = (await ask("/page")).headers.get("etag") as string;
    const again = await ask("/page", { headers: { "if-none-match": `W/${etag}, "other"` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expectGuarded(again.headers);
    expect((await ask("/page", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    const asBrotli = { "if-none-match": etag, "accept-encoding": "br" };
    expect((await ask("/page", { headers: asBrotli })).status).toBe(200);
  });

  test("is one page for all parameters it does not know, and another for each it knows", async () => {
    const { ask, made } = counted(new PageKeeper(1e6));
    for (let number = 0; number < 20; number += 1) await ask(`/page?utm=${number}&x[]=${number}`);
    expect(made.count).toBe(1);
    await ask("/page?page=2&utm=1");
    await ask("/page?utm=2&page=2");
    expect(made.count).toBe(2);
  });

  test("is made anew after a publication", async () => {
    const keeper = new PageKeeper(1e6);
    const { ask, made } = counted(keeper);
    await ask("/page");
    keeper.forgetAll();
    await ask("/page");
    expect(made.count).toBe(2);
  });

  test("begun before a publication is given to its reader but not kept", async () => {
    const keeper = new PageKeeper(1e6);
    const texts = ["old", "new"];
    const { ask } = counted(keeper, () => {
      const text = texts.shift() ?? "none";
      if (text === "old") keeper.forgetAll();
      return html(text);
    });
    expect(await (await ask("/page")).text()).toBe("old");
    expect(await (await ask("/page")).text()).toBe("new");
    expect(await (await ask("/page")).text()).toBe("new");
  });

  test("that is not found or moved is not kept", async () => {
    const answers = [new Response(null, { status: 301, headers: { location: "/bg" } }), html("here")];
    const { ask, made } = counted(new PageKeeper(1e6), () => answers.shift() ?? html("kept"));
    expect((await ask("/page")).status).toBe(301);
    expect(await (await ask("/page")).text()).toBe("here");
    expect(await (await ask("/page")).text()).toBe("here");
    expect(made.count).toBe(2);
  });
});
