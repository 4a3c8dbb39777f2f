/** The page above the pages of sessions, for `Breadcrumb`. */
export const sessionsTrail = [{ href: '/cursussen', label: 'Cursussen' }] as const;
