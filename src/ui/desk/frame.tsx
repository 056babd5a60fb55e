import type { Child } from "hono/jsx";
import type { Assets } from "../assets.ts";
import { Document } from "../document.tsx";
import { iconPath } from "../icon.ts";
import { Icon } from "../icons.tsx";

/** A room of the desk in the menu; only rooms the reader may enter are given. */
export interface Room {
  readonly title: string;
  readonly address: string;
  readonly current?: boolean;
  /** How much waits there, shown beside the name. */
  readonly count?: number;
}

/** The words the frame itself needs, in the reader's language. */
export interface FrameWords {
  readonly desk: string;
  readonly skip: string;
  readonly rooms: string;
  readonly account: string;
  readonly signOut: string;
}

/** A field in the frame by which something is found from every page; what is typed is sent, never in an address. */
export interface QuickSearch {
  readonly label: string;
  readonly go: string;
  readonly address: string;
  /** Where the browser element asks as one types. */
  readonly asOneTypes: string;
  readonly failed: string;
  readonly field: string;
  readonly script: string;
}

export interface DeskFrameProps {
  readonly assets: Assets;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly words: FrameWords;
  readonly rooms: readonly Room[];
  /** Who is signed in; absent at the door. */
  readonly person?: {
    readonly name: string;
    readonly accountAddress: string;
    readonly signOutAddress: string;
  };
  readonly search?: QuickSearch;
  /** Said once after something was done. */
  readonly note?: string;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  /** Names of bundled elements this page uses. */
  readonly scripts?: readonly string[];
  readonly children?: Child;
}

/** One row at a desk; on a phone a button that says where one is and lays the rooms over the page, without a script. */
const Rooms = ({ rooms, words }: { readonly rooms: readonly Room[]; readonly words: FrameWords }) => {
  const waiting = rooms.reduce((sum, { count = 0 }) => sum + count, 0);
  const here = rooms.find(({ current }) => current)?.title;
  return (
    <>
      <button
        class="rooms-button"
        type="button"
        popovertarget="rooms"
        aria-label={here && `${words.rooms}: ${here}${waiting > 0 ? ` ${waiting}` : ""}`}
      >
        <Icon name="menu" />
        {here ?? words.rooms}
        {waiting > 0 ? <span class="count">{waiting}</span> : null}
      </button>
      <nav class="rooms" id="rooms" popover="auto" aria-label={words.rooms}>
        <ul>
          {rooms.map((room) => (
            <li>
              <a href={room.address} aria-current={room.current ? "true" : undefined}>
                {room.title}
                {room.count ? <span class="count">{room.count}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};

/** A whole page of the desk. Quick and dense: the menu is one row, the page begins at once. */
export const DeskFrame = (props: DeskFrameProps) => {
  const {
    assets,
    language,
    direction,
    title,
    words,
    rooms,
    person,
    search,
    note,
    crumbs = [],
    scripts = [],
    children,
  } = props;
  return (
    <Document
      lang={language}
      dir={direction}
      title={`${title} · ${words.desk}`}
      styles={assets.address("desk.css")}
      head={
        <>
          <meta name="robots" content="noindex" />
          <link rel="icon" type="image/svg+xml" href={iconPath} />
          {scripts.map((script) => (
            <script type="module" src={assets.address(script)} />
          ))}
        </>
      }
    >
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="desk-header">
        <a class="desk-name" href="/">
          {words.desk}
        </a>
        {rooms.length > 0 ? <Rooms rooms={rooms} words={words} /> : null}
        {search ? (
          <person-search class="quick-search" to={search.asOneTypes} failed={search.failed}>
            <form method="post" action={search.address}>
              <input
                type="text"
                name={search.field}
                aria-label={search.label}
                placeholder={search.label}
                autocomplete="off"
                maxlength={200}
                dir="auto"
                required
              />
              <button type="submit" class="second">
                {search.go}
              </button>
            </form>
            <section aria-label={search.label} />
          </person-search>
        ) : null}
        {person ? (
          <div class="desk-person">
            <a href={person.accountAddress} aria-label={`${words.account}: ${person.name}`}>
              <bdi>{person.name}</bdi>
            </a>
            <form method="post" action={person.signOutAddress}>
              <button type="submit" class="quiet">
                {words.signOut}
              </button>
            </form>
          </div>
        ) : null}
      </header>
      <main id="main" class="desk" tabindex={-1}>
        {crumbs.length > 0 ? (
          <ol class="crumbs">
            {crumbs.map((crumb) => (
              <li>
                <a href={crumb.address}>{crumb.title}</a>
              </li>
            ))}
          </ol>
        ) : null}
        {note ? (
          <p class="done" role="status">
            {note}
          </p>
        ) : null}
        {children}
      </main>
    </Document>
  );
};
