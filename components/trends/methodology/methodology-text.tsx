/** The words of a version, paragraph by paragraph as they were written. */
export function MethodologyText({ words }: { words: string }) {
  return words.split(/\n{2,}/).map((paragraph) => (
    <p key={paragraph} className="govuk-body">
      {paragraph}
    </p>
  ));
}
