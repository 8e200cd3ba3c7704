/** A funnel step as the API accepts it. */
type FunnelStep = { readonly path: string } | { readonly event: string };
export type StepKind = 'page' | 'event';

/** A step in the form. */
export interface StepDraft {
  kind: StepKind;
  name: string;
}

export const MOST_STEPS = 10;
export const FEWEST_STEPS = 2;

/** A typical funnel: visitors arrive, look at prices and sign up. */
const DEFAULT: readonly StepDraft[] = [
  { kind: 'page', name: '/' },
  { kind: 'page', name: '/pricing' },
  { kind: 'event', name: 'sign_up' },
];

/** Steps are in the URL as `page:/pricing` and `event:sign_up`. */
export function stepsFrom(written: readonly string[]): readonly StepDraft[] {
  const steps = written.flatMap((text): StepDraft[] => {
    const [, kind, name] = /^(page|event):(.+)$/.exec(text) ?? [];
    return name === undefined ? [] : [{ kind: kind === 'event' ? 'event' : 'page', name }];
  });
  return steps.length < FEWEST_STEPS ? DEFAULT : steps.slice(0, MOST_STEPS);
}

export function writtenStep({ kind, name }: StepDraft): string {
  return `${kind}:${name.trim()}`;
}

export function stepOf({ kind, name }: StepDraft): FunnelStep {
  return kind === 'event' ? { event: name } : { path: name };
}
