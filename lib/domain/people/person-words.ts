/** What is told of a person who can sign in, saved or still being written. */
export const PERSON_WORDS = { name: 'Full name', role: 'Role', active: 'Can sign in' } as const;
