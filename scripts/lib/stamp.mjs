import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './runtime.mjs';

/** All files below the given files and folders (relative to the repository), in a fixed order. */
const filesBelow = (entry) => {
  const full = path.join(root, entry);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [entry];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
};

/** A hash of the contents of files and folders. */
export const hashOf = (entries, isCounted = () => true) => {
  const hash = createHash('sha256');
  for (const file of entries.flatMap(filesBelow).filter(isCounted)) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
};

/** Does the work when the stamp file does not hold this hash, and stamps only after the work is done. */
export const unlessStamped = async (file, hash, work) => {
  const stamp = path.join(root, file);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  fs.rmSync(stamp, { force: true });
  await work();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, hash);
};
