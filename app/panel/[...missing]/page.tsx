import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/server/session/actor';

/** An address below /panel that is no page. Only who may look there is told so. */
export default async function MissingPage(): Promise<never> {
  await requireActor('panel:read');
  return notFound();
}
