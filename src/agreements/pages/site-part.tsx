import { itemsOfType } from "../../newsroom/index.ts";
import { defineForm, type Option, type Shown, sheetOf } from "../../platform/forms/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { OneButton } from "../../ui/sheet-form.tsx";
import type { Registered } from "../read-register.ts";
import { differs, readOnSite, siteFactsOf } from "../show-on-site.ts";
import { agreementsTexts } from "../texts/index.ts";
import { recordAddress, sayDay, sayMoment, type Visit } from "./desk.ts";

export const siteForm = defineForm(agreementsTexts, {
  name: "agreement-site",
  fields: {
    item: {
      kind: "reference",
      label: "site.item",
      hint: "site.item-hint",
      required: true,
      purpose: "Which text readers find it in.",
      retention: "content",
      seal: "open",
    },
    validity: {
      kind: "tick",
      label: "site.validity",
      purpose: "Some terms are nobody's business.",
      retention: "content",
      seal: "open",
    },
  },
});

export const itemsOffered = async ({ cases, language }: Visit): Promise<readonly Option[]> =>
  (await itemsOfType(cases.database.query, "agreement")).map(({ itemId, titles }) => ({
    value: itemId,
    label: titles[language] ?? titles.bg ?? titles.en ?? itemId,
  }));

/** What readers see of an agreement; whoever publishes chooses where and how much. */
export const SitePart = async ({
  visit,
  register,
  agreement,
  again,
}: {
  visit: Visit;
  register: readonly Registered[];
  agreement: Registered;
  again: Shown | null;
}) => {
  const { t, language, cases, desk } = visit;
  const { query } = cases.database;
  const onSite = await readOnSite(query, agreement.id);
  const item = (await itemsOfType(query, "agreement")).find(({ itemId }) => itemId === onSite?.itemId);
  const facts = siteFactsOf(agreement, register, onSite?.withValidity ?? true);
  const names = await desk.namesOf(onSite ? [onSite.shownBy] : []);
  const sheet = sheetOf(siteForm, {
    language,
    action: recordAddress(agreement.id, "site"),
    submit: t("site.show"),
    requestKey: visit.freshKey(),
    values: { item: onSite?.itemId ?? null, validity: onSite?.withValidity ?? true },
    offered: { item: await itemsOffered(visit) },
    ...again,
    version: null,
  });
  return (
    <section class="person-section" aria-labelledby="site">
      <h2 id="site">{t("site.title")}</h2>
      {onSite ? (
        <>
          <p>
            {t("site.shown", {
              moment: sayMoment(visit, onSite.shownAt),
              name: names.get(onSite.shownBy) ?? onSite.shownBy,
            })}{" "}
            {visit.may("newsroom.read") ? (
              <a href={`/newsroom/${onSite.itemId}`}>{item?.titles[language] ?? onSite.itemId}</a>
            ) : (
              (item?.titles[language] ?? onSite.itemId)
            )}{" "}
            ({sayDay(visit, onSite.shown.signed)})
          </p>
          {item && facts && differs(item.shared, facts) ? <p class="notice">{t("site.older")}</p> : null}
        </>
      ) : (
        <p>{t("site.none")}</p>
      )}
      {visit.may("newsroom.publish") && !agreement.struck ? (
        <>
          <p>{t("site.text")}</p>
          <Form sheet={sheet} look="second" />
          {onSite ? (
            <OneButton
              action={recordAddress(agreement.id, "site", "parting")}
              requestKey={visit.freshKey()}
              label={t("site.part")}
              kind="quiet"
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
};
