import type { FlowChoice, Projection } from "./flow-geometry.ts";
import type { DensityWish, FrameWish, Told, Wish } from "./flow-messages.ts";

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

  /** Makes a choice and gives the number of its flows. Rejects when they cannot be had. */
  async choose(choice: FlowChoice, projection: Projection): Promise<number> {
    await this.#opened;
    const turn = ++this.#turn;
    return this.#answered(turn, { kind: "choose", turn, choice, projection }, (told) =>
      told.kind === "chosen" ? told.count : null,
    );
  }

  /** The flows of the last choice at a moment, drawn into the pixels given, which are away until then. */
  frame(wish: Omit<FrameWish, "kind" | "turn">): Promise<Uint32Array<ArrayBuffer>> {
    const turn = ++this.#turn;
    return this.#answered(
      turn,
      { ...wish, kind: "frame", turn },
      (told) => (told.kind === "frame" ? told.pixels : null),
      [wish.pixels.buffer],
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

  #answered<T>(
    turn: number,
    wish: Wish,
    read: (told: Told) => T | null,
    handed: Transferable[] = [],
  ): Promise<T> {
    return new Promise((resolve) => {
      this.#waiting.set(turn, (told) => {
        this.#waiting.delete(turn);
        const answer = read(told);
        if (answer !== null) resolve(answer);
      });
      this.#tell(wish, handed);
    });
  }

  #tell(wish: Wish, handed: Transferable[] = []): void {
    this.#worker.postMessage(wish, handed);
  }
}
