/** How often it is said in words: a screen reader speaks each of them. */
const STEPS = 4;

/** "25% sent", "50% sent": the bar moves all the time, the words at each quarter. */
export function describeProgress(part: number | null): string {
  if (part === null) return '';
  if (part >= 1) return 'The file has arrived. We are looking at it.';
  return `Sending the file: ${(Math.floor(part * STEPS) * 100) / STEPS}% sent.`;
}

/** How much of a file has gone. `part`: of 1, or null while nothing is sent. */
export function UploadProgress({ part }: { part: number | null }) {
  return (
    <div className="app-upload">
      {part !== null && (
        <progress className="app-upload__bar" max={1} value={part} aria-label="Sending the file" />
      )}
      {/* It is there before it says anything, or nobody would hear it. */}
      <p className="govuk-body app-upload__words" role="status">
        {describeProgress(part)}
      </p>
    </div>
  );
}
