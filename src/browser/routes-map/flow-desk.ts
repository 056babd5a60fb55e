import type { Points } from "./drawn-points.ts";
import type { FlowChoice, Projection } from "./flow-geometry.ts";
import type { DensityWish, Told, Wish } from "./flow-messages.ts";

/** The worker with the flows, opened when it is first asked. Answers that have been overtaken are not given. */
export class FlowDesk {
  readonly #worker: Worker;
  readonly #opened: Promise<number>;
  readonly #waiting = new Map<number, (told: Told) => void>();
  #turn = 0;

  constructor(program: string, pack: string) {
    this.#worker = new Worker(program, { type: "module" });
    this.#opened = new Promise((resolve, reject) => {
      this.#worker.onerror = () => reject(new Error("no worker"));
      this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.kind === "opened") resolve(data.count);
        else if (data.kind === "failed") reject(new Error("no flows"));
        else this.#waiting.get(data.turn)?.(data);
      };
    });
    this.#tell({ kind: "open", address: new URL(pack, location.href).href });
  }

  /** The points of a choice. Rejects when the flows cannot be had. */
  async choose(choice: FlowChoice, projection: Projection): Promise<Points> {
    await this.#opened;
    const turn = ++this.#turn;
    return this.#answered(turn, { kind: "choose", turn, choice, projection }, (told) =>
      told.kind === "chosen" ? told.points : null,
    );
  }

  /** How dense the ways of the last choice are. */
  async density(wish: Omit<DensityWish, "kind" | "turn">) {
    const turn = ++this.#turn;
    return this.#answered(turn, { ...wish, kind: "density", turn }, (told) =>
      told.kind === "density" ? told : null,
    );
  }

  close(): void {
    this.#worker.terminate();
  }

  #answered<T>(turn: number, wish: Wish, read: (told: Told) => T | null): Promise<T> {
    return new Promise((resolve) => {
      this.#waiting.set(turn, (told) => {
        this.#waiting.delete(turn);
        const answer = read(told);
        if (answer !== null) resolve(answer);
      });
      this.#tell(wish);
    });
  }

  #tell(wish: Wish): void {
    this.#worker.postMessage(wish);
  }
}
