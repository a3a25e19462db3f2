import type { ReactNode } from 'react';
import type { PublicOffice } from '@/lib/domain/outside/office';

/** Digits and a plus sign are dialled; blanks and brackets are for the eye. */
const dialled = (telephone: string) => telephone.replace(/[^\d+]/g, '');

/** The ways to reach the office. Without any, which only a trial's first edition may be, it says that there is none yet. */
export function ContactList({ office }: { office: PublicOffice }) {
  const { email, telephone, post, website } = office;
  const ways: [label: string, way: ReactNode][] = [
    ...way(
      'Email',
      email && (
        <a className="govuk-link" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    ),
    ...way(
      'Telephone',
      telephone && (
        <a className="govuk-link" href={`tel:${dialled(telephone)}`}>
          {telephone}
        </a>
      ),
    ),
    ...way('Post', post?.split('\n').join(', ')),
    ...way(
      'Website',
      website && (
        <a className="govuk-link" href={website} rel="noreferrer">
          {website}
        </a>
      ),
    ),
  ];
  if (ways.length === 0)
    return <p className="govuk-body">This office has not said here yet how you can reach it.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {ways.map(([label, said]) => (
        <li key={label}>
          {label}: {said}
        </li>
      ))}
    </ul>
  );
}

const way = (label: string, said: ReactNode): [string, ReactNode][] => (said ? [[label, said]] : []);
