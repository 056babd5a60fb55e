import { Facts } from "../../../ui/facts.tsx";
import type { OpenedItem } from "../../editing/open-item.ts";
import type { Say } from "../desk.ts";
import { sharedFields } from "../fields/shared-fields.ts";
import { sayValue } from "../parts/say-value.ts";
import { fieldLabel } from "../parts/words.ts";

/** What the languages share, for those who only read. */
export const SharedFacts = ({ t, item }: { t: Say; item: OpenedItem }) => (
  <Facts
    facts={Object.entries(sharedFields(item.type)).map(([path, kind]) => {
      const value = sayValue(t, path, kind, item.shared[path]);
      return value ? { name: fieldLabel(t, path), value: <div class="as-written">{value}</div> } : null;
    })}
  />
);
