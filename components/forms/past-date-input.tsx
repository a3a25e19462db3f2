'use client';

import { type ComponentProps, type ReactNode, useState, useSyncExternalStore } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { dayInLondon, formatDay } from '@/lib/domain/day';

/** A date that has happened, with a button that fills in today: never for a day that is due, or a period. */
export function PastDateInput(props: ComponentProps<typeof DateInput>) {
  return (
    <DateInput {...props}>
      <TodayButton name={props.name} label={props.label} />
    </DateInput>
  );
}

const never = () => () => undefined;

/** Fills the three boxes of a date with today in London. It needs a script, so it is not there without one. */
function TodayButton({ name, label }: { name: string; label: ReactNode }) {
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [said, setSaid] = useState('');
  if (!hasScripts) return null;
  const fill = (button: HTMLButtonElement) => {
    const today = dayInLondon(new Date());
    const [year = '', month = '', day = ''] = today.split('-');
    const parts = { day: String(Number(day)), month: String(Number(month)), year };
    for (const [part, value] of Object.entries(parts)) {
      const box = button.form?.elements.namedItem(`${name}-${part}`);
      if (box instanceof HTMLInputElement) box.value = value;
    }
    setSaid(`Filled in: ${formatDay(today)}`);
  };
  return (
    <>
      <button
        type="button"
        className="app-plain-button app-fill-in"
        onClick={({ currentTarget }) => {
          fill(currentTarget);
        }}
      >
        Use today’s date<VisuallyHidden> for: {label}</VisuallyHidden>
      </button>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
