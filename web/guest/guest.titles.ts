export const guestTitles = { access: 'Access by e-mail' } as const;
