/** The value was changed, moved from its place, or sealed with another key. It says nothing about which. */
export class SealBroken extends Error {
  override readonly name = "SealBroken";
  constructor() {
    super("a sealed value was changed, moved, or belongs to another key");
  }
}

/** The subject was erased: what was sealed for them is gone for good, and nothing new is sealed. */
export class KeyDestroyed extends Error {
  override readonly name = "KeyDestroyed";
  constructor(subject: string) {
    super(`the key of ${subject} was destroyed`);
  }
}

/** There is no key for this subject and never was in this key file: probably the wrong or an older key file. */
export class KeyMissing extends Error {
  override readonly name = "KeyMissing";
  constructor(subject: string) {
    super(`there is no key for ${subject} in the key file`);
  }
}

/** The master key is missing, malformed, readable by others, or not the one the key file was wrapped with. */
export class MasterKeyRefused extends Error {
  override readonly name = "MasterKeyRefused";
}
