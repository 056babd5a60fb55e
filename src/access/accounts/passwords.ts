import { hash, verify } from "@node-rs/argon2";

/** Turns passwords into what is stored and back into yes or no. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** With no stored hash, does the same work against one of nobody's and says no: the time tells nothing. */
  matches(stored: string | undefined, password: string): Promise<boolean>;
}

/** OWASP's argon2id parameters for a server (argon2id is what the library makes): 19 MiB, two passes, one lane. */
const effort = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same letters typed on another keyboard give the same bytes (NIST SP 800-63B 5.1.1.2). */
const normal = (password: string) => password.normalize("NFKC");

export function argon2Passwords(): Passwords {
  const nobodys = hash("nobody has this password", effort);
  return {
    hash: (password) => hash(normal(password), effort),
    async matches(stored, password) {
      const right = await verify(stored ?? (await nobodys), normal(password));
      return right && stored !== undefined;
    },
  };
}
