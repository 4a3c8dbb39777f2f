import { type Refusal, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { type HeldBack, heldBack } from './candidate-list/health.ts';

const refusal = refusalsOf('participants', {
  health: {
    nl: 'Deze tekst lijkt over gezondheid te gaan. Die bewaren wij niet. Schrijf op wat iemand kan, bijvoorbeeld: „kan tillen tot 10 kg”.',
    en: 'This text seems to be about health. We do not keep that. Write what somebody can do: “can lift up to 10 kg”.',
  },
  addiction: {
    nl: 'Deze tekst lijkt over verslaving te gaan. Die bewaren wij niet. Schrijf op wat helpt, bijvoorbeeld: „heeft baat bij vaste werktijden”.',
    en: 'This text seems to be about addiction. We do not keep that. Write what helps: “does well with fixed hours”.',
  },
  pregnancy: {
    nl: 'Deze tekst lijkt over een zwangerschap te gaan. Die bewaren wij niet. Schrijf op wanneer iemand kan werken.',
    en: 'This text seems to be about a pregnancy. We do not keep that. Write when somebody can work.',
  },
  justice: {
    nl: 'Deze tekst lijkt over justitie te gaan. Die bewaren wij niet. Schrijf op welk werk past, bijvoorbeeld: „werk zonder VOG”.',
    en: 'This text seems to be about a criminal record. We do not keep that. Write which work fits.',
  },
  debts: {
    nl: 'Deze tekst lijkt over schulden te gaan. Die bewaren wij hier niet. Schrijf op wat iemand nodig heeft om te werken.',
    en: 'This text seems to be about debts. We do not keep that here. Write what somebody needs in order to work.',
  },
  belief: {
    nl: 'Deze tekst lijkt over geloof of geaardheid te gaan. Die bewaren wij niet. Schrijf alleen op wat praktisch is.',
    en: 'This text seems to be about belief or sexuality. We do not keep that. Write only what is practical.',
  },
  number: {
    nl: 'In deze tekst staat een BSN. Haal het nummer weg.',
    en: 'This text holds a BSN. Remove the number.',
  },
});

/**
 * The texts that may not be kept, each with what to write in its place; what was written is never repeated. Special
 * categories of data stay out (AVG articles 9 and 10): what somebody can do is welcome, why they cannot is not. `allowed`
 * names what a text may speak of after all: the social domain is where help with debts is arranged.
 */
export function textsHeldBack(
  texts: Readonly<Record<string, string | null | undefined>>,
  allowed: readonly HeldBack[] = [],
): Refusal[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const held = heldBack(text ?? '');
    return held === null || allowed.includes(held) ? [] : [refusal(held, { field })];
  });
}

/** A decision, unless a text of it may not be kept. */
export function unlessHeldBack<Value>(
  decision: Result<Value>,
  texts: Parameters<typeof textsHeldBack>[0],
): Result<Value> {
  const held = decision.ok ? textsHeldBack(texts) : [];
  return held.length > 0 ? refuse(...held) : decision;
}
