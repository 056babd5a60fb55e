import { loadavg } from "node:os";
import type { Measure } from "../measure.ts";

/** How long each of many took, in ms: by the clock, and of the processor. */
export class Times {
  readonly clock: number[] = [];
  readonly processor: number[] = [];

  async of<T>(work: () => Promise<T>): Promise<T> {
    const [started, used] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(used);
    this.clock.push(performance.now() - started);
    this.processor.push((user + system) / 1_000);
    return result;
  }
}

export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** The 95th of a hundred, with what stands around it. */
export function timing(name: string, most: number, { clock, processor }: Times, onRecord: number): Measure {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => quantile(clock, part)) as [number, number, number];
  const [own50, own95] = [0.5, 0.95].map((part) => quantile(processor, part)) as [number, number];
  const ms = (value: number) => value.toFixed(1);
  return {
    name,
    goal: `≤ ${most} ms`,
    measured: `${ms(p95)} ms`,
    met: p95 <= most,
    notes: [
      `${clock.length} asked of ${onRecord}; p50 ${ms(p50)}, p99 ${ms(p99)} ms; of this process' processor p50 ${ms(own50)}, p95 ${ms(own95)} ms; load of the machine ${loadavg()[0]?.toFixed(1)}`,
    ],
    figures: { p50, p95, p99, own50, own95, onRecord, load: loadavg()[0] },
  };
}
