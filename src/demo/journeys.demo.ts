import type { Demo } from './demo.runner.js';

const VISITOR = `mutation ($input: TrackVisitorInput!) { trackVisitor(input: $input) { visitorKey userErrors { message } } }`;
const EVENTS = `mutation ($input: TrackEventsInput!) { trackEvents(input: $input) { userErrors { message } } }`;

const SITE = 'https://shop.example';
const HOUR = 3_600_000;
const MINUTE = 60_000;
const VISITORS = 26;
const LANGUAGES = ['en-GB', 'de-CH', 'fr-FR', 'ja-JP'] as const;

/** The steps of a session in order, with the share of the previous step that continues. */
const STEPS = [
  { kind: 'PAGEVIEW', url: `${SITE}/`, share: 1 },
  { kind: 'PAGEVIEW', url: `${SITE}/pricing`, share: 0.75 },
  { kind: 'CUSTOM', name: 'sign_up', url: `${SITE}/sign-up`, share: 0.55 },
] as const;

interface Visit {
  /** Numbers of the visitor, and of the session among its sessions. */
  visitor: number;
  number: number;
  at: number;
}

/** Visitors with consent over three days, for the funnel and retention reports. */
export async function demoJourneys(demo: Demo, now = new Date()): Promise<void> {
  const { random } = demo;
  for (let visitor = 0; visitor < VISITORS; visitor += 1) {
    const language = random.pick(LANGUAGES);
    const { trackVisitor } = await demo.run<{ trackVisitor: { visitorKey: string } }>('anonymous', VISITOR, {
      input: { consent: 'GRANTED', language, idempotencyKey: `demo-visitor-number-${String(visitor)}` },
    });
    // Events can be at most 72 hours old, so the first sessions are one or two days back.
    const first = now.getTime() - (visitor % 3 === 2 ? 26 : 50) * HOUR - random.between(0, 15) * HOUR;
    const visits = [0, 24, 46].filter((later, number) => number === 0 || random.between(0, 9) < 6 - later / 24);
    const events = visits
      .map((later, number): Visit => ({ visitor, number, at: first + later * HOUR }))
      .filter(({ at }) => at < now.getTime() - HOUR)
      .flatMap((visit) => eventsOf(demo, visit));
    await demo.run('anonymous', EVENTS, { input: { visitorKey: trackVisitor.visitorKey, language, events } });
  }
}

function eventsOf({ random }: Demo, { visitor, number, at }: Visit): object[] {
  const luck = random.between(0, 99) / 100;
  let reach = 1;
  const done = STEPS.filter(({ share }) => {
    reach *= share;
    return luck < reach;
  });
  return done.map(({ share: _share, ...step }, index) => ({
    ...step,
    at: new Date(at + index * (1 + random.between(0, 3)) * MINUTE).toISOString(),
    clientEventId: `demo-journey-${String(visitor)}-${String(number)}-${String(index)}`,
  }));
}
