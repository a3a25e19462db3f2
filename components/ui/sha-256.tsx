import { Fragment } from 'react';

/** A SHA-256, which may be broken after every 8 characters on a narrow screen. */
export function Sha256({ hash }: { hash: string }) {
  return (
    <code>
      {(hash.match(/.{1,8}/g) ?? []).map((chunk, index) => (
        <Fragment key={index}>
          {chunk}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
