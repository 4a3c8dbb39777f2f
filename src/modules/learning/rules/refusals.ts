import { refusalsOf } from '../../../kernel/result.ts';

/** Why something about a session of a course cannot be done. */
export const refusal = refusalsOf('learning', {
  'no-such-course': { nl: 'Kies een cursus uit de lijst.', en: 'Choose a course from the list.' },
  'session-past': {
    nl: 'Kies vandaag of een dag daarna.',
    en: 'Choose today or a day after.',
  },
  'session-far': {
    nl: 'Kies een dag binnen een jaar.',
    en: 'Choose a day within a year.',
  },
  'ends-before-begin': {
    nl: 'Het einde ligt niet na het begin. Vul een later einde in.',
    en: 'The end is not after the start. Enter a later end.',
  },
  'break-too-long': {
    nl: 'De pauze is zo lang als de bijeenkomst zelf. Vul een kortere pauze in.',
    en: 'The break is as long as the session itself. Enter a shorter break.',
  },
  'session-long': {
    nl: 'Een bijeenkomst duurt zonder pauze hoogstens 12 uur. Vul een eerder einde in.',
    en: 'Without its break a session takes 12 hours at most. Enter an earlier end.',
  },
  'session-known': {
    nl: 'Deze cursus begint dan al op deze plek. Kies een andere tijd of plek.',
    en: 'This course already begins there at that time. Choose another time or place.',
  },
  'session-over': {
    nl: 'Deze bijeenkomst is al begonnen. Wat er was, blijft staan.',
    en: 'This session has begun. What happened stays as it is.',
  },
  'session-cancelled': { nl: 'Deze bijeenkomst gaat niet door.', en: 'This session was called off.' },
  'session-full': {
    nl: 'Deze bijeenkomst is vol. Kies een andere.',
    en: 'This session is full. Choose another.',
  },
  'seat-known': {
    nl: '{name} heeft hier al een plaats.',
    en: '{name} already has a seat here.',
  },
  'seat-elsewhere': {
    nl: '{name} heeft op die tijd al een plaats bij een andere bijeenkomst.',
    en: '{name} already has a seat in another session at that time.',
  },
  'seat-same-day': {
    nl: '{name} heeft die dag al een plaats in deze cursus. Kies een andere dag.',
    en: '{name} already has a seat in this course that day. Choose another day.',
  },
  'seat-on-shift': {
    nl: '{name} werkt dan: {shift}. Zoek daarvoor eerst iemand anders in het rooster, of kies een andere bijeenkomst.',
    en: '{name} works then: {shift}. First find somebody else for that in the roster, or choose another session.',
  },
  'seat-breaks': {
    nl: 'Dit past niet naast het rooster van {name}. {rule} Verander eerst het rooster, of kies een andere bijeenkomst.',
    en: 'This does not fit beside the roster of {name}. {rule} Change the roster first, or choose another session.',
  },
  'seat-absent': {
    nl: '{name} is er die dag niet. Kies een andere bijeenkomst.',
    en: '{name} is not there that day. Choose another session.',
  },
  'seat-withdrawn': { nl: 'Deze plaats is al teruggegeven.', en: 'This seat was already given back.' },
});
