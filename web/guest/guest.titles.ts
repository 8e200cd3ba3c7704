export const guestTitles = { access: 'Access by email' } as const;
