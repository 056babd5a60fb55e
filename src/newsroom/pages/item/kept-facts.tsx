import { Facts } from "../../../ui/facts.tsx";
import type { OpenedItem } from "../../editing/open-item.ts";
import type { Say } from "../desk.ts";
import { keptFields } from "../fields/shared-fields.ts";
import { sayValue } from "../parts/say-value.ts";
import { fieldLabel } from "../parts/words.ts";

/** What is kept in another room: as it stands in the item, and where it is changed. */
export const KeptFacts = ({ t, item }: { t: Say; item: Pick<OpenedItem, "type" | "shared"> }) => {
  const kept = keptFields(item.type);
  if (!kept) return null;
  return (
    <div class="notice">
      <p>
        {t("item.kept-elsewhere")} <a href={kept.address}>{t("item.kept-where")}</a>
      </p>
      <Facts
        facts={Object.entries(kept.fields).map(([path, kind]) => {
          const value = sayValue(t, path, kind, item.shared[path]);
          return value ? { name: fieldLabel(t, path), value: <div class="as-written">{value}</div> } : null;
        })}
      />
    </div>
  );
};
