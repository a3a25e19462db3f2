import { VisuallyHidden } from './visually-hidden';

type ExitThisPageProps = { href?: string };

/**
 * The quick way out, for someone who may be watched. A plain link, so it works at once and without JavaScript;
 * it does not clear the browser's history, and "Stay safe online" says so. It is right after the skip link.
 */
export function ExitThisPage({ href = 'https://www.bbc.co.uk/weather' }: ExitThisPageProps) {
  return (
    <div className="app-exit">
      <div className="govuk-width-container app-exit__place">
        <a className="app-exit__link" href={href} rel="nofollow noreferrer">
          <VisuallyHidden>Emergency: </VisuallyHidden>Exit this page
        </a>
      </div>
    </div>
  );
}
