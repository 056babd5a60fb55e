/** Open keys of the persons last asked for. A key that leaves is overwritten with zeros. */
export class KeyCache {
  readonly #keys = new Map<string, Uint8Array>();
  readonly #limit: number;

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
    const [oldest] = this.#keys.keys();
    if (oldest !== undefined && this.#keys.size >= this.#limit) this.drop(oldest);
    this.#keys.set(subject, key);
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
