/** What taking something out does and does not do, said before anybody is asked. */
export function WhatItDoes() {
  return (
    <>
      <p className="govuk-body">
        Words go from every record, its history, the drafts that people are writing and the search. A mark
        with the day stands in their place. An edition that holds them is withdrawn in the same step. It
        cannot be undone.
      </p>
      <p className="govuk-body">
        <strong>Backups keep it longer.</strong> A backup is made each night, and the newest 14 are kept
        unless whoever runs this service has set another number: until the last of them is deleted, a backup
        still holds it. Restoring one brings it back, so take it out again then. Copies that others have made
        stay.
      </p>
    </>
  );
}
