/** The four kinds of phase, each with a tint. They name phases, never people. */
export const tints = ['intake', 'learning', 'work', 'between'] as const;
export type Tint = (typeof tints)[number];
