import { kilobytes, type Measure } from "../measure.ts";
import type { Program } from "../program.ts";

const [pageGoal, scriptGoal] = [20_000, 25_000];

/** What the page and its scripts are on their way, brotli, without heads of answers. */
export async function measureBytes({ origin }: Program, say: (text: string) => void): Promise<Measure[]> {
  say("weighing the map's page and script");
  const measures: Measure[] = [];
  let scripts: readonly string[] = [];
  for (const path of ["/bg/map", "/en/map"]) {
    const { text, bytes } = await weigh(origin + path);
    scripts = [...text.matchAll(/(?:src|data-worker)="([^"]+\.js)"/g)].map(([, address]) => address ?? "");
    measures.push({
      name: `${path}: picture, table and all of the page`,
      goal: `≤ ${kilobytes(pageGoal)}`,
      measured: kilobytes(bytes),
      met: bytes <= pageGoal,
      notes: ["no script is needed for it"],
      figures: { bytes },
    });
  }
  const weights = await Promise.all(
    [...new Set(scripts)].map(async (address) => ({
      address,
      bytes: (await weigh(new URL(address, origin).href)).bytes,
    })),
  );
  const bytes = weights.reduce((sum, script) => sum + script.bytes, 0);
  return [
    ...measures,
    {
      name: "the map's script in total",
      goal: `≤ ${kilobytes(scriptGoal)}`,
      measured: kilobytes(bytes),
      met: weights.length > 0 && bytes <= scriptGoal,
      notes: weights.map((script) => `${script.address} ${kilobytes(script.bytes)}`),
      figures: { weights },
    },
  ];
}

async function weigh(address: string): Promise<{ text: string; bytes: number }> {
  const encoded = await fetch(address, { headers: { "accept-encoding": "br" } });
  if (!encoded.ok) throw new Error(`${address}: ${encoded.status}`);
  // fetch has unpacked it by now, so the length on the way is asked of its head.
  const text = await encoded.text();
  const length = Number(encoded.headers.get("content-length"));
  if (!length || encoded.headers.get("content-encoding") !== "br")
    throw new Error(`${address} is not compressed`);
  return { text, bytes: length };
}
