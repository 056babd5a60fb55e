import type { Translator } from "../../platform/i18n/index.ts";
import type { PersonLabel } from "../reading/labels.ts";
import type { PeopleText } from "../texts/index.ts";

/** A person by their main names, each in its own script and direction; by their number while they have none. */
export const PersonName = ({ t, label }: { t: Translator<PeopleText>; label: PersonLabel | undefined }) =>
  label && label.names.length > 0 ? (
    <span class="person-names">
      {label.names.map(({ text, tag }, at) => (
        <>
          {at > 0 ? " · " : null}
          <bdi lang={tag}>{text}</bdi>
        </>
      ))}
    </span>
  ) : (
    <span>{t("people.no-name")}</span>
  );
