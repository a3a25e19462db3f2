'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import type { EvidenceLink } from '@/lib/domain/evidence/evidence-link';
import type { FormActionHandler } from '@/lib/schemas/form-state';

/** A recommendation with what of it evidence can be linked to. */
export type LinkTarget = {
  ref: string;
  requirements: readonly { ref: string; text: string }[];
  promises: readonly { id: string; promise: string }[];
};

type LinkFormProps = {
  action: FormActionHandler;
  page: string;
  evidenceId: string;
  inspection: string;
  target: LinkTarget;
  /** Those that hold. What evidence is linked to already is not offered again. */
  links: readonly EvidenceLink[];
};

const WORDS = {
  requirements: { label: 'Which parts is it also about?', labelSize: 'm' },
  promises: { label: 'Which promises is it also about?', labelSize: 'm' },
} as const;

/** Which parts and promises of a recommendation evidence is also about. */
export function LinkForm({ action, page, evidenceId, inspection, target, links }: LinkFormProps) {
  const { parts, promises } = offered(target, { inspection, links });
  if (parts.length + promises.length === 0) {
    return (
      <p className="govuk-body">It is linked to every part and promise of recommendation {target.ref}.</p>
    );
  }
  const hidden = { id: evidenceId, inspection, recommendation: target.ref };
  return (
    <ActionForm action={action} words={WORDS} page={page} hidden={hidden}>
      {({ ticks }) => (
        <>
          {parts.length > 0 && <Checkboxes {...ticks('requirements')} choices={parts} />}
          {promises.length > 0 && <Checkboxes {...ticks('promises')} choices={promises} />}
          <Button>Link this evidence</Button>
        </>
      )}
    </ActionForm>
  );
}

function offered(target: LinkTarget, { inspection, links }: Pick<LinkFormProps, 'inspection' | 'links'>) {
  const isLinked = (ref: string) =>
    links.some(
      ({ thing }) =>
        thing.kind === 'part' &&
        thing.key.ref === ref &&
        thing.key.recommendation.ref === target.ref &&
        thing.key.recommendation.inspection === inspection,
    );
  const isPromised = (id: string) =>
    links.some(({ thing }) => thing.kind === 'promise' && thing.promiseId === id);
  return {
    parts: target.requirements
      .filter(({ ref }) => !isLinked(ref))
      .map(({ ref, text }) => ({ value: ref, text: `Part ${ref}`, hint: text })),
    promises: target.promises
      .filter(({ id }) => !isPromised(id))
      .map(({ id, promise }) => ({ value: id, text: promise })),
  };
}
