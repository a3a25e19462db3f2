import { notFound } from 'next/navigation';
import { requireSignedIn } from '@/lib/server/session/actor';

/** An address below /account that is no page. */
export default async function MissingPage(): Promise<never> {
  await requireSignedIn();
  return notFound();
}
