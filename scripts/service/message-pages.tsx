// The pages that say one thing, as whole documents: the same words and parts as app/ draws inside a running page.
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ErrorPage from '@/app/error';
import Forbidden from '@/app/forbidden';
import NotFound from '@/app/not-found';
import { TooLargePage } from '@/components/layout/too-large-page';
import { RecordsAwayPage } from '@/components/layout/records-away-page';
import type { RequestUnderWay } from '@/lib/data/request-under-way';
import type { MessagePage, MessagePages } from '@/lib/server/answer/message-pages';

const document =
  (content: ReactNode): MessagePage =>
  (stylesheet) => {
    const head = createElement(
      'head',
      null,
      <meta charSet="utf-8" />,
      <meta name="viewport" content="width=device-width, initial-scale=1" />,
      <meta name="robots" content="noindex" />,
      <link rel="icon" href="/favicon.svg" />,
      stylesheet === null ? null : <link rel="stylesheet" href={stylesheet} />,
    );
    const body = <body className="govuk-template__body">{content}</body>;
    const page = createElement('html', { lang: 'en-GB', className: 'govuk-template' }, head, body);
    return `<!doctype html>${renderToStaticMarkup(page)}`;
  };

/** A file larger than any the service takes; without a stylesheet, which only Next knows the name of. */
export const tooLargePage = (): string => document(<TooLargePage />)(null);

const BROKEN = document(<ErrorPage />);
const OF_PAGES: Record<number, MessagePage> = {
  403: document(<Forbidden />),
  404: document(<NotFound />),
  500: BROKEN,
};

/** Every answer below these addresses that is HTML is a page of ours; elsewhere a 404 may be the page of an edition. */
const PAGES = /^\/(?:account|manage|panel)(?:\/|$)/;

/** Which pages stand in for Next's when it answers a request for `path`. */
export const messagePagesFor = (path: string): MessagePages =>
  PAGES.test(path) ? (status) => OF_PAGES[status] : (status) => (status === 500 ? BROKEN : undefined);

/** The page for a request whose answer needs a database that is away, with what the person typed; null for any other. */
export const recordsAwayPage = ({ isDatabaseAway, typed }: RequestUnderWay): MessagePage | null =>
  isDatabaseAway ? document(<RecordsAwayPage typed={typed} />) : null;
