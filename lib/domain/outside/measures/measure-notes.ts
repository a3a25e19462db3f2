import type { AnnotationRecord, ForceEvent } from '@/lib/domain/measures/annotation-record';
import type { FootnoteRecord } from '@/lib/domain/measures/footnote-record';
import type { TargetRecord } from '@/lib/domain/measures/target-record';

/* What is said beside the figures of a measure, as it leaves the office: every field is named here on purpose. */

export type PublicAnnotation = Pick<AnnotationRecord, 'date' | 'words' | 'source' | 'rebase' | 'reason'>;

export type PublicEvent = Pick<ForceEvent, 'date' | 'words' | 'source' | 'area' | 'areaCode'>;

export type PublicFootnote = Pick<FootnoteRecord, 'words' | 'source' | 'about'>;

export type PublicTarget = Pick<TargetRecord, 'value' | 'setOn' | 'setBy' | 'endsOn'>;
