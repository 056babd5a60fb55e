import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openThread } from "./thread.ts";

const answering = JSON.stringify(new URL("./answer-orders.ts", import.meta.url).href);

/** The program of a thread, and the file it writes once it has read its modules. */
function programOf(folder: string, work: string) {
  const [file, whole] = [join(folder, "program.mjs"), join(folder, "whole")];
  writeFileSync(
    file,
    `import { writeFileSync } from "node:fs";
     import { setTimeout } from "node:timers/promises";
     import { answerOrders } from ${answering};
     await setTimeout(150);
     writeFileSync(${JSON.stringify(whole)}, "");
     answerOrders(${work});`,
  );
  return { program: pathToFileURL(file), whole };
}

async function inFolder(check: (folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "posoka-thread-"));
  try {
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a thread that has just begun is let read its modules before it ends", () =>
  inFolder(async (folder) => {
    const { program, whole } = programOf(folder, "() => 0");
    const thread = openThread<number, number>(program);
    thread.wake();
    await thread.close();
    expect(existsSync(whole)).toBe(true);
  }));

test("orders are answered one after the other; what breaks the thread breaks one order, and the next has a new one", () =>
  inFolder(async (folder) => {
    const { program } = programOf(
      folder,
      "async (order) => { if (order < 0) throw new Error('No.'); return order * 2; }",
    );
    const thread = openThread<number, number>(program);
    const asked = [thread.ask(1), thread.ask(-1), thread.ask(3)];
    expect(
      (await Promise.allSettled(asked)).map((said) => ("value" in said ? said.value : String(said.reason))),
    ).toEqual([2, "Error: No.", 6]);
    await thread.close();
    expect(await thread.ask(4), "it can be asked again").toBe(8);
    await thread.close();
  }));
