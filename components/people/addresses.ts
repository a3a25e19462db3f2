/** The page of one person. */
export const personHref = (id: string): string => `/manage/people/${id}`;

/** Where a person is given a new password. */
export const newPasswordHref = (id: string): string => `${personHref(id)}/new-password`;
