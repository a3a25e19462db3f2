/** Where invented figures say they come from, in every table and file. */
export const INVENTED = 'Invented for demonstration. Not real.';

/** Words of the office in the demonstration. Each says that it is invented, because texts are copied further than pages. */
export const invented = (words: string): string => `Invented for demonstration. ${words}`;
