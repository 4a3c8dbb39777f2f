/**
 * The best objective value known for each public instance (upper bound), from schedulingbenchmarks.org/changes.html and the result
 * tables of ORProjects/NRP, as read on 2026-11-22; for 20 to 24 better ones may exist by now.
 */
export const bestKnown: Readonly<Record<number, number>> = {
  1: 607,
  2: 828,
  3: 1001,
  4: 1716,
  5: 1143,
  6: 1950,
  7: 1056,
  8: 1300,
  9: 439,
  10: 4631,
  11: 3443,
  12: 4040,
  13: 1348,
  14: 1278,
  15: 3834,
  16: 3225,
  17: 5746,
  18: 4459,
  19: 3149,
  20: 4943,
  21: 21_159,
  22: 33_155,
  23: 17_428,
  24: 48_777,
};
