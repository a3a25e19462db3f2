import type { ReactNode } from 'react';

export type Fact = { id: string; text: ReactNode };

/** Small facts in one line below a heading: when, which, how fresh. */
export function FactsLine({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="app-facts">
      {facts.map((fact) => (
        <li key={fact.id}>{fact.text}</li>
      ))}
    </ul>
  );
}
