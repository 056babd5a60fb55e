export type { VaultPlace } from "./opening.ts";
export { KeyDestroyed, KeyMissing, MasterKeyRefused, SealBroken } from "./refusals.ts";
export { rotateMasterKey } from "./rotation.ts";
export { sealToDesk } from "./sealed-box.ts";
export type { Place } from "./sealed-field.ts";
export { type TemporaryCipher, temporaryCipher } from "./temporary-cipher.ts";
export { type OpenedVault, openVault, type Vault } from "./vault.ts";
