import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import { migrations } from './migrations.ts';
import './tables.ts';

/** The person: contact, reach, possibilities and distance. */
export const participantsModule: Module = { name: 'participants', migrations, access };
