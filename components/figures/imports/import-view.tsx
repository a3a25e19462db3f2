import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { formatInstant } from '@/lib/domain/day';
import { IMPORT_STATES, whyNotApply } from '@/lib/domain/figures/figure-import';
import { formatNumber } from '@/lib/domain/figure';
import { describeAddingUp } from '@/lib/domain/figures/describe-mapping';
import { EVERY_SHEET } from '@/lib/domain/figures/figures-mapping';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { type ChooseFormProps, ImportChooseForm } from './import-choose-form';
import { GiveUpImportForm, SaveImportForm } from './import-decide-forms';
import { ImportProgress } from './import-progress';
import { ImportReportView } from './import-report';

type ImportRecord = ChooseFormProps['record'];
type ImportViewProps = {
  record: ImportRecord;
  series: ChooseFormProps['series'];
  /** True while it says that it is being read or saved, and nobody works on it. */
  isStuck: boolean;
  actions: { choose: FormActionHandler; save: FormActionHandler; giveUp: FormActionHandler };
};

/** One file of figures on its way in: what it is, what saving it would do, and the decision. */
export function ImportView({ record, series, isStuck, actions }: ImportViewProps) {
  const { state, problem, report, fileName } = record;
  return (
    <>
      <span className="govuk-caption-l">Measure {record.measureRef}</span>
      <Heading level={1} className="govuk-heading-l">
        {fileName}
      </Heading>
      {problem && <WarningText>{problem}</WarningText>}
      <About record={record} />
      {state === 'received' && !isStuck && (
        <p className="govuk-body">We are reading the file. This page updates by itself.</p>
      )}
      {state === 'applying' && !isStuck && <ImportProgress done={record.rowsDone} rows={record.rows} />}
      {state === 'ready' && report && <Decide record={record} report={report} actions={actions} />}
      {state === 'ready' && <HowItIsRead record={record} series={series} action={actions.choose} />}
      {report && report.questions.length === 0 && <ImportReportView id={record.id} report={report} />}
      {(state === 'ready' || state === 'refused' || state === 'failed') && (
        <GiveUpImportForm action={actions.giveUp} id={record.id} measureRef={record.measureRef} />
      )}
    </>
  );
}

function About({ record }: { record: ImportRecord }) {
  const { state, receivedBy, receivedAt, appliedBy, appliedAt, sha256, report } = record;
  const by = (person: { name: string } | null) => (person ? ` by ${person.name}` : ', from the command line');
  const rows = [
    { key: 'Status', value: IMPORT_STATES[state] },
    { key: 'Uploaded', value: `${formatInstant(new Date(receivedAt))}${by(receivedBy)}` },
    ...(appliedAt ? [{ key: 'Saved', value: `${formatInstant(new Date(appliedAt))}${by(appliedBy)}` }] : []),
    ...(report && report.series.length > 0
      ? [
          {
            key: 'Series',
            value:
              report.series.length === 1
                ? report.series[0]?.title
                : `${formatNumber(report.series.length)} series`,
          },
        ]
      : []),
    ...sheetRow(record),
    ...tableRow(record),
    ...sumRow(record),
    { key: 'Fingerprint (SHA-256)', value: sha256 },
  ];
  return <SummaryList rows={rows} />;
}

/** What was added up is seen before it is saved. */
function sumRow({ mapping }: ImportRecord) {
  const value = describeAddingUp(mapping);
  return value === null ? [] : [{ key: 'Added up', value }];
}

/** Which sheet is read, where there are several: a person may have meant another. */
function sheetRow({ report, mapping }: ImportRecord) {
  if (!report || report.sheets.length < 2 || !mapping) return [];
  const value = mapping.sheet === EVERY_SHEET ? 'All sheets with the same headings' : mapping.sheet;
  return [{ key: 'Sheet', value }];
}

/** Which table of the sheet is read, where there are several. */
function tableRow({ report, choices }: ImportRecord) {
  if (!report || report.tables.length < 2) return [];
  const number = choices.table ?? 1;
  return [
    { key: 'Table', value: `${number} of ${report.tables.length}: ${report.tables[number - 1] ?? ''}` },
  ];
}

type DecideProps = Pick<ImportViewProps, 'record' | 'actions'> & {
  report: NonNullable<ImportRecord['report']>;
};

function Decide({ record, report, actions }: DecideProps) {
  const why = whyNotApply(report);
  if (why === null && record.planHash !== null) {
    const { id, measureRef, planHash, rows } = record;
    return (
      <SaveImportForm action={actions.save} id={id} measureRef={measureRef} planHash={planHash} rows={rows} />
    );
  }
  return (
    <InsetText>
      {why}
      {report.questions.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {report.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
    </InsetText>
  );
}

function HowItIsRead({ record, series, action }: ChooseFormProps) {
  return (
    <Details summary="How the file is read" open={(record.report?.questions.length ?? 0) > 0}>
      <ImportChooseForm key={record.planHash ?? record.id} action={action} record={record} series={series} />
    </Details>
  );
}
