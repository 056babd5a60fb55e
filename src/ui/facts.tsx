import type { Child } from "hono/jsx";

export interface Fact {
  readonly name: string;
  readonly value: Child;
}

/** Names and values side by side; facts without a value are left out. */
export const Facts = ({
  facts,
  title,
}: {
  facts: readonly (Fact | null | false | undefined)[];
  title?: string;
}) => {
  const known = facts.filter((fact): fact is Fact => Boolean(fact));
  if (known.length === 0) return null;
  return (
    <section class="facts" aria-label={title}>
      <dl>
        {known.map(({ name, value }) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
