import { PersonName } from "../../parts/person-name.ts";
import { writeNumber } from "../../person-number.ts";
import type { PersonLabel } from "../../reading/labels.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";

/** Who a page below a person is about, with the way back. */
export const PersonHead = ({
  visit,
  label,
  title,
}: {
  visit: Visit;
  label: PersonLabel | undefined;
  title: string;
}) => (
  <>
    <p class="person-head">
      <a href={personAddress(label?.id ?? "")}>
        <PersonName t={visit.t} label={label} />
      </a>{" "}
      <span class="soft">
        {visit.t("person.number")} {writeNumber(label?.number ?? "")}
      </span>
    </p>
    <h1>{title}</h1>
  </>
);
