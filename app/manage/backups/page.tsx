import type { Metadata } from 'next';
import { Anchored } from '@/components/backups/anchored';
import { Backups } from '@/components/backups/backups-view';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { Heading } from '@/components/ui/heading';
import { findLastAuditCheck, findNewestAnchor } from '@/lib/data/audit/audit-chain';
import { findLastBackups } from '@/lib/data/backup-runs';
import { requireActor } from '@/lib/server/session/actor';

export const metadata: Metadata = { title: pageTitle('Backups') };

export default async function BackupsPage() {
  await requireActor('audit:read');
  const [last, newest, lastCheck] = await Promise.all([
    findLastBackups(),
    findNewestAnchor(),
    findLastAuditCheck(),
  ]);
  return (
    <NarrowPage>
      <Heading level={1}>Backups</Heading>
      <Backups last={last} now={new Date()} />
      <Anchored newest={newest} lastCheck={lastCheck} />
    </NarrowPage>
  );
}
