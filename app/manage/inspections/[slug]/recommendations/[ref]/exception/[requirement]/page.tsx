import { FORM_METADATA } from '@/components/layout/page-title';
import { ExceptionView } from '@/components/recommendations/exception-view';
import { can } from '@/lib/domain/permissions';
import { requirePart } from '@/lib/server/request/require-part';
import { findWhyNoException } from '@/lib/services/recommendations/verify-by-exception';
import { askForExceptionAction, decideExceptionAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = { params: Promise<{ requirement: string }> };

export default async function ExceptionPage({ params }: Props) {
  const { actor, ...part } = await requirePart('exception:ask', params);
  return (
    <ExceptionView
      {...part}
      askAction={askForExceptionAction}
      decideAction={decideExceptionAction}
      whyNot={await findWhyNoException(actor, part.requirement, new Date())}
      person={{ id: actor.id, mayDecide: can(actor.role, 'exception:decide') }}
    />
  );
}
