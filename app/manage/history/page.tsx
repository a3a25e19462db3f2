import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { AuditView } from '@/components/audit/audit-view';
import { SavedViews } from '@/components/people/views/saved-views';
import { listEvents } from '@/lib/data/audit/audit';
import { listSavedViews } from '@/lib/data/people/saved-views';
import { historyHref, OFFICE } from '@/lib/domain/paths/office';
import { auditFilter } from '@/lib/schemas/filters';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('History') };

const NEWEST = 100;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HistoryPage({ searchParams }: Props) {
  const actor = await requireActor('audit:read');
  const { kind, id } = auditFilter.parse(await searchParams);
  const lines = await listEvents(actor, { subject: kind && { kind, id }, limit: NEWEST });
  const address = kind ? historyHref({ kind, ...(id === undefined ? {} : { id }) }) : OFFICE.history;
  const views = <SavedViews views={await listSavedViews(actor, OFFICE.history)} address={address} />;
  return <AuditView lines={lines} limit={NEWEST} kind={kind} id={kind && id} views={views} />;
}
