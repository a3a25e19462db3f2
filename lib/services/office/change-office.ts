import { recordChange } from '@/lib/data/audit/audit';
import { insertOffice, readOffice, updateOffice } from '@/lib/data/office/office';
import { slugOf } from '@/lib/domain/figures/figure-import';
import { describeOffice, editsOfOffice, type OfficeFacts } from '@/lib/domain/office/office-facts';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import type { ChangeOfficeInput } from '@/lib/schemas/office/change-office';
import { conflictOver } from '@/lib/services/conflict-over';

const SUBJECT = { kind: 'office', id: 'office' };

const slugsOf = ({ name, forceName }: OfficeFacts) => ({
  office: slugOf(name),
  force: slugOf(forceName ?? ''),
});

/**
 * Says what the office is called, whom it holds to account and how it is reached; names it where nobody has. Editions take
 * it up from the next one on. Version 0 is that of an office without a name.
 * @throws Refusal when nothing was changed. @throws Conflict when somebody else changed it first.
 */
export async function changeOffice(
  actor: SignedInActor,
  { version, ...facts }: ChangeOfficeInput,
): Promise<void> {
  assertMay(actor, 'office:change');
  const before = await readOffice();
  const changes = editsOfOffice(before, facts);
  if (changes.length === 0) throw new Refusal('unusable-input', 'You have not changed anything.', 'name');
  const detail = { name: facts.name, changes };
  if (before === null) {
    await recordChange({ actor, subject: SUBJECT, event: { action: 'office named', detail } }, async () => {
      if (!(await insertOffice(facts, slugsOf(facts)))) throw await whatIsSaved();
    });
    return;
  }
  await recordChange({ actor, subject: SUBJECT, event: { action: 'office changed', detail } }, async () => {
    if (!(await updateOffice({ id: before.id, version }, facts, slugsOf(facts).force)))
      throw await whatIsSaved();
  });
}

async function whatIsSaved(): Promise<Refusal> {
  const saved = await readOffice();
  if (saved === null) throw new Refusal('not-found', 'The office has no name yet.');
  return conflictOver(SUBJECT, { version: saved.version, saved: describeOffice(saved) });
}
