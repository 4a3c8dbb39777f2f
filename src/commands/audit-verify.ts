import type { ChainFault } from '../platform/audit/chain.ts';
import { verifyAudit } from '../platform/audit/store.ts';
import { say } from '../platform/log.ts';
import { connected } from './connected.ts';

const meanings: Readonly<Record<ChainFault['fault'], string>> = {
  changed: 'the line was changed',
  'missing-or-inserted': 'a line was taken out or put in here',
  'end-removed': 'lines are gone from here to the end',
};

// Reads every line of the audit trail and says where it was tampered with; ends with 1 when it was.
await connected(async ({ platform }) => {
  const { lines, faults } = await verifyAudit(platform.db, platform.keys.audit);
  for (const { partnershipId, seq, fault } of faults) {
    say(`Partnership ${partnershipId}, line ${seq}: ${meanings[fault]}.`);
  }
  if (faults.length > 0) {
    say(
      'The audit trail is not what was written. Keep this database apart and find out who could write in it.',
    );
    return 1;
  }
  say(`The audit trail is whole: ${lines} lines checked.`);
  return 0;
});
