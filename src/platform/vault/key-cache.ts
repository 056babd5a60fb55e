/** Open keys of the persons last asked for. A key that leaves is overwritten with zeros. */
export class KeyCache {
  readonly #keys = new Map<string, Uint8Array>();
  readonly #limit: number;
  #holding = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(subject: string): Uint8Array | undefined {
    const key = this.#keys.get(subject);
    if (key) {
      this.#keys.delete(subject);
      this.#keys.set(subject, key);
    }
    return key;
  }

  keep(subject: string, key: Uint8Array): void {
    this.drop(subject);
    this.#keys.set(subject, key);
    if (!this.#holding) this.#trim();
  }

  has(subject: string): boolean {
    return this.#keys.has(subject);
  }

  /** While the work runs no key leaves for want of room. */
  holding<T>(work: () => T): T {
    const outer = this.#holding;
    this.#holding = true;
    try {
      return work();
    } finally {
      this.#holding = outer;
      if (!outer) this.#trim();
    }
  }

  #trim(): void {
    for (const subject of this.#keys.keys()) {
      if (this.#keys.size <= this.#limit) return;
      this.drop(subject);
    }
  }

  drop(subject: string): void {
    this.#keys.get(subject)?.fill(0);
    this.#keys.delete(subject);
  }

  clear(): void {
    for (const key of this.#keys.values()) key.fill(0);
    this.#keys.clear();
  }
}
