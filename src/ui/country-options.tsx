import { html, raw } from "hono/html";
import { countriesByName } from "../core/country.ts";
import { remembered } from "../core/remembered.ts";

/**
 * All countries as options of a `select`, in the order of the reader's language. Drawn once for each language: they are
 * a third of a page of a list.
 */
export const CountryOptions = ({ language, chosen }: { language: string; chosen: string | null }) => {
  const options = drawn(language);
  return raw(chosen ? options.replace(`value="${chosen}"`, () => `value="${chosen}" selected=""`) : options);
};

const drawn = remembered((language: string) =>
  countriesByName(language)
    .map(({ value, label }) => String(html`<option value="${value}">${label}</option>`))
    .join(""),
);
