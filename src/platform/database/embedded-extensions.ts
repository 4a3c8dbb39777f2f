import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

/** What migrations may `create extension`; a real server needs Debian's `postgresql-contrib` for the same. */
export const embeddedExtensions = { btree_gist, pg_trgm, unaccent };
