import { sectionAddress } from "../addresses.ts";
import type { Visit } from "../visit.ts";

/** Stands on every page about return: the choice is free, and independent legal aid exists (design, invariant 10). */
export const FreeChoice = async ({ visit }: { visit: Visit }) => {
  const { t, reader, language } = visit;
  const hotlines = await reader.list("hotline", { order: "given" });
  const legalAid = hotlines.filter(({ shared }) => shared.kind === "legal-aid");
  return (
    <aside class="free-choice" aria-labelledby="free-choice">
      <h2 id="free-choice">{t("return.title")}</h2>
      <p>{t("return.free-choice")}</p>
      {legalAid.length > 0 ? (
        <>
          <p>{t("return.legal-aid")}</p>
          <ul>
            {legalAid.map(({ title, shared }) => (
              <li>
                {title}:{" "}
                {shared.numbers.map((number, place) => (
                  <>
                    {place > 0 ? ", " : ""}
                    <a href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>
                      <bdi>{number}</bdi>
                    </a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        {t("return.pay-no-one")} <a href={sectionAddress(language, "office")}>{t("site.all-contacts")}</a>
      </p>
    </aside>
  );
};
