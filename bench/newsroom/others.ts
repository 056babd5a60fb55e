import { machineSeconds, processorSeconds } from "../processes.ts";

export interface Watched<T> {
  readonly result: T;
  /** Processor seconds of the server. */
  readonly server: number;
  /** What neither the server nor the bench used, as a share of a core. */
  readonly others: number;
}

/** Does the work and tells what else the machine did meanwhile. */
export async function watched<T>(serverPid: number, work: () => Promise<T>): Promise<Watched<T>> {
  const began = performance.now();
  const [machine, server, own] = [machineSeconds(), processorSeconds(serverPid), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(own);
  const used = processorSeconds(serverPid) - server;
  const others = machineSeconds() - machine - used - (user + system) / 1e6;
  return { result, server: used, others: Math.max(0, others) / ((performance.now() - began) / 1000) };
}
