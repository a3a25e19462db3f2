'use client';

import { useSearchParams } from 'next/navigation';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { savedSentence } from '@/lib/schemas/saved';

/** Says in one line what a person just did, on the page they came back to. */
export function SavedBanner() {
  const sentence = savedSentence(useSearchParams().get('saved'));
  return sentence === null ? null : <NotificationBanner kind="success">{sentence}</NotificationBanner>;
}
