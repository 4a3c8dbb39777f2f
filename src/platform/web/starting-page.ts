/**
 * What is seen while the database is opened and, the first time, the demonstration is filled. Stands on its own: pages
 * cannot be made yet. Asks again every two seconds.
 */
export const startingPage = (progress: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Werkkring start op</title>
</head>
<body>
<main>
<h1>Wij starten op</h1>
<p>Nog even geduld. De eerste keer duurt het langer, omdat wij dan de voorbeelden klaarzetten.</p>
<p>${progress}</p>
<p>U hoeft niets te doen: deze pagina ververst zichzelf.</p>
<p lang="en">We are starting. This page refreshes itself.</p>
</main>
</body>
</html>
`;

export const startingHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  Refresh: '2',
  'Retry-After': '2',
} as const;
