import type { PartialDate } from "../../core/partial-date.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { Hold } from "../holds/read-holds.ts";
import type { PeopleText } from "../texts/index.ts";

/** Why nothing is destroyed, and until when: `Спор, от 1 март 2026 г.` */
export const sayHold = (
  t: Translator<PeopleText>,
  { ground, since, until }: Pick<Hold, "ground" | "since" | "until">,
): string =>
  t(until === null ? "hold.stands" : "hold.stands-until", {
    ground: t(`hold-ground.${ground}`),
    since: t.date(since as PartialDate),
    until: until === null ? "" : t.date(until as PartialDate),
  });

/** That nothing about the person is destroyed while these stand; nothing where none does. `href`: where more is said. */
export const HoldWarning = ({
  t,
  holds,
  href,
}: {
  t: Translator<PeopleText>;
  holds: readonly Hold[];
  href?: string | undefined;
}) =>
  holds.map((hold) => (
    <p class="call call-only-hours">
      {t("hold.warning", { hold: sayHold(t, hold) })} {href ? <a href={href}>{t("hold.title")}</a> : null}
    </p>
  ));
