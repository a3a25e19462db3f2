import type { ReactNode } from 'react';
import { classNames } from './class-names';

type NotificationBannerProps = {
  children: ReactNode;
  /** 'success' says that what the person did is done; it is announced at once. */
  kind?: 'notice' | 'success';
  title?: string;
  id?: string;
};

/** A message about the service or about what the person has just done. One line of text is set larger. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { children, kind = 'notice', title, id = 'notification' } = props;
  const titleId = `${id}-title`;
  const isSuccess = kind === 'success';
  return (
    <div
      className={classNames('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success')}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={titleId}
      id={id}
      tabIndex={isSuccess ? -1 : undefined}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (isSuccess ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
