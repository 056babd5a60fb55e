import { raw } from "hono/html";
import type { Child } from "hono/jsx";

export interface DocumentProps {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly head?: Child;
  /** The address of the style sheet. */
  readonly styles?: string;
  /** A style sheet carried in the page itself, so that nothing else need come before the first view. */
  readonly inlineStyle?: string;
  /** Fonts the first view needs, fetched at once. */
  readonly fonts?: readonly string[];
  readonly children?: Child;
}

const notice: { said: Readonly<Record<"bg" | "en", string>> | null } = { said: null };

/**
 * Says something above every page of this process from now on, whatever draws it: that it is a demonstration. Called
 * once, when the process starts.
 */
export function sayAboveEveryPage(said: Readonly<Record<"bg" | "en", string>> | null): void {
  notice.said = said;
}

/** The outermost shell of every page. */
export const Document = ({
  lang,
  dir,
  title,
  head,
  styles,
  inlineStyle,
  fonts = [],
  children,
}: DocumentProps) => (
  <>
    {raw("<!doctype html>")}
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {inlineStyle ? <style>{raw(inlineStyle)}</style> : null}
        {styles ? <link rel="stylesheet" href={styles} /> : null}
        {head}
      </head>
      <body>
        {notice.said ? <Notice said={notice.said} lang={lang} /> : null}
        {children}
      </body>
    </html>
  </>
);

/** In Bulgarian on Bulgarian pages, in English on all others; every browser shows a mark as such without a style. */
const Notice = ({ said, lang }: { said: Readonly<Record<"bg" | "en", string>>; lang: string }) => {
  const language = lang === "bg" ? "bg" : "en";
  return (
    <aside lang={language} dir="ltr" aria-label={said[language]}>
      <mark>
        <strong>{said[language]}</strong>
      </mark>
    </aside>
  );
};
