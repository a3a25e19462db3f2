import type { ReactNode } from 'react';

export type Dial = { label: string; value: ReactNode; note?: ReactNode };

/** Judgements kept apart, side by side: each has its own name, its value and why. */
export function Dials({ dials }: { dials: readonly Dial[] }) {
  return (
    <dl className="app-dials">
      {dials.map((dial) => (
        <div className="app-dials__dial" key={dial.label}>
          <dt className="app-dials__label">{dial.label}</dt>
          <dd className="app-dials__value">{dial.value}</dd>
          {dial.note && <dd className="app-dials__note">{dial.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
