import { typedOr } from '@/components/forms/form-values';
import { Select } from '@/components/ui/select';
import type { FigureImportRecord } from '@/lib/domain/figures/figure-import';
import {
  askMeaning,
  MARK_MEANINGS,
  markField,
  meaningField,
  type MissingMark,
  MOST_MARKS,
} from '@/lib/domain/figures/missing-marks';
import type { FormState } from '@/lib/schemas/form-state';

type MarkFieldsProps = { state: FormState; record: Pick<FigureImportRecord, 'report' | 'mapping'> };
type AskedMark = { mark: string; means: MissingMark['means'] | '' };

const MEANINGS = Object.entries(MARK_MEANINGS).map(([value, text]) => ({ value, text }));

/** The marks that are asked first, then those whose meaning was said, so that it can be changed. */
function marksOf({ report, mapping }: MarkFieldsProps['record']): AskedMark[] {
  const asked = (report?.unknownMarks ?? []).map((mark): AskedMark => ({ mark, means: '' }));
  return [...asked, ...(mapping?.marks ?? [])].slice(0, MOST_MARKS);
}

/** Asks what each mark that is in the place of a figure means, such as "–" or "N/A". */
export function MarkFields({ state, record }: MarkFieldsProps) {
  return marksOf(record).map(({ mark, means }, at) => (
    <div key={mark}>
      <input type="hidden" name={markField(at)} value={mark} />
      <Select
        name={meaningField(at)}
        label={askMeaning(mark)}
        options={MEANINGS}
        value={typedOr(state, meaningField(at), means)}
        emptyText="Choose what it means"
      />
    </div>
  ));
}
