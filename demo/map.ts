/**
 * Where the postcodes of the demonstration lie, to about a hundred metres: of who lives there and of where work is. After GeoNames
 * (geonames.org, CC BY 4.0); an installation loads the whole map with `npm run postcodes`.
 */
export const demoMap = [
  ['1013', 52.388, 4.883],
  ['1014', 52.39, 4.865],
  ['1041', 52.413, 4.839],
  ['1042', 52.405, 4.835],
  ['1043', 52.388, 4.834],
  ['1044', 52.404, 4.809],
  ['1045', 52.409, 4.799],
  ['1046', 52.392, 4.786],
  ['1055', 52.38, 4.853],
  ['1063', 52.382, 4.826],
  ['1067', 52.379, 4.799],
  ['1103', 52.323, 4.972],
  ['1504', 52.437, 4.85],
  ['4702', 51.53, 4.429],
  ['4715', 51.531, 4.555],
  ['4731', 51.593, 4.541],
  ['4761', 51.646, 4.599],
  ['4871', 51.586, 4.652],
  ['4881', 51.463, 4.65],
] as const;
