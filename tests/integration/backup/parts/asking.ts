// A part that asks the process that started it for a backup, and ends with what it was answered.
import { askStarter } from '@/lib/hosting/parts/ask-starter';

const answer = await askStarter('backup');
process.send?.(
  { problem: JSON.stringify({ answer, knows: process.env.BACKUP_DATABASE_URL ?? 'no address' }) },
  () => process.exit(0),
);
