/** Where these calls stand in the description of the API. */
export const tag = 'Rekenen';
