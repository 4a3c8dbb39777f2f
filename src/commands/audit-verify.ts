import type { ChainFault } from '../platform/audit/chain.ts';
import { keepSeen, readSeen } from '../platform/audit/seen.ts';
import { verifyAudit } from '../platform/audit/store.ts';
import { say } from '../platform/log.ts';
import { connected } from './connected.ts';

const meanings: Readonly<Record<ChainFault['fault'], string>> = {
  changed: 'the line was changed',
  'missing-or-inserted': 'a line was taken out or put in here',
  'end-removed': 'lines are gone from here to the end',
};

// Reads every line of the audit trail and says where it was tampered with; ends with 1 when it was.
await connected(async ({ platform, config }) => {
  const seen = await readSeen(config.dataDir);
  const { lines, faults, ends } = await verifyAudit(platform.db, platform.keys.audit, seen);
  for (const { partnershipId, seq, fault } of faults) {
    say(`Partnership ${partnershipId}, line ${seq}: ${meanings[fault]}.`);
  }
  if (faults.length > 0) {
    say(
      'The audit trail is not what was written. Keep this database apart and find out who could write in it.',
    );
    return 1;
  }
  await keepSeen(config.dataDir, ends);
  say(`The audit trail is whole: ${lines} lines checked.`);
  return 0;
});
