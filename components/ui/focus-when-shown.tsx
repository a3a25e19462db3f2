'use client';

import { useEffect } from 'react';

type FocusWhenShownProps = {
  /** The id of the element to bring into view. */
  id: string;
  /** When this value changes the focus moves again, as after a second failed attempt. */
  when: unknown;
};

/**
 * Moves the focus to an element that has just appeared, so that people who listen to the page hear it.
 * Draws nothing and changes nothing without JavaScript, where the browser loads the whole page.
 */
export function FocusWhenShown({ id, when }: FocusWhenShownProps) {
  useEffect(() => {
    document.getElementById(id)?.focus();
  }, [id, when]);
  return null;
}
