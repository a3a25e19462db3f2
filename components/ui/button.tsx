import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Look = 'primary' | 'secondary' | 'warning';

const LOOKS: Record<Look, string | null> = {
  primary: null,
  secondary: 'govuk-button--secondary',
  warning: 'govuk-button--warning',
};

type ButtonProps = {
  children: ReactNode;
  look?: Look;
  /** Says which button of a form was pressed. */
  name?: string;
  value?: string;
  /** The id of the form this button sends, when it is outside it. */
  form?: string;
  formAction?: string | ((data: FormData) => void | Promise<void>);
};

/** A button that sends its form. Works without JavaScript. */
export function Button({ children, look = 'primary', ...rest }: ButtonProps) {
  return (
    <button type="submit" className={classNames('govuk-button', LOOKS[look])} {...rest}>
      {children}
    </button>
  );
}

type LinkButtonProps = { href: string; children: ReactNode; look?: Look };

/** A link that looks like a button because it is the main next step. It stays a link to assistive technology. */
export function LinkButton({ href, children, look = 'primary' }: LinkButtonProps) {
  return (
    <a href={href} className={classNames('govuk-button', LOOKS[look])} draggable={false}>
      {children}
    </a>
  );
}

/** A button that reads as a link, for a small act inside a form such as signing out. */
export function PlainButton({ children, ...rest }: Omit<ButtonProps, 'look'>) {
  return (
    <button type="submit" className="app-plain-button" {...rest}>
      {children}
    </button>
  );
}

/** Buttons and links side by side, stacked on a narrow screen. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
