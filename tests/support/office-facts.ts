import { readOffice } from '@/lib/data/office/office';
import { changeOfficeForm } from '@/lib/schemas/office/change-office';
import type { SignedInActor } from '@/lib/domain/permissions';
import { changeOffice } from '@/lib/services/office/change-office';

/** An administrator says how the office is reached: without that no edition is approved. */
export async function sayHowToReachOffice(administrator: SignedInActor): Promise<void> {
  const office = await readOffice();
  if (office === null) throw new Error('The office has no name yet');
  const { id: _id, slug: _slug, accessibilityReviewedOn: _on, successorFrom: _from, ...said } = office;
  const texts = Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? '']));
  const reached = { email: 'office@example.org', dataProtection: 'privacy@example.org' };
  const typed = { ...texts, ...reached, takesThe: office.takesThe ? 'yes' : 'no' };
  await changeOffice(administrator, changeOfficeForm.parse(typed));
}
