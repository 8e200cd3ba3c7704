import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';

const TRACK = `mutation ($input: TrackUsageInput!) { trackUsage(input: $input) { events { outcome } userErrors { message } } }`;
const LIMIT = `mutation ($input: SetSpendingLimitInput!) { setSpendingLimit(input: $input) { spending { spentMicros } userErrors { message } } }`;

const HOUR = 3_600_000;
const DAYS = 6;
/** 3 USD: the demo user has used more than half of it, so that there is an alert to see. */
const DEMO_LIMIT_MICROS = 3_000_000;

const AGENTS = ['neural-chat', 'code-assistant', 'research-agent'];
const TOOLS = [
  ['web-search', 'opening hours of the public library'],
  ['calculator', '1.19 * 84.50'],
  ['calendar', 'free slots on Thursday'],
  ['code-runner', 'node --test'],
] as const;
const ENDPOINTS = [
  ['POST', '/v1/agents/:id/runs', 201],
  ['GET', '/v1/runs/:id', 200],
  ['GET', '/v1/usage', 200],
  ['POST', '/v1/files', 413],
] as const;

/** A week of conversations, tool uses and API calls, reported by the platform, and a limit of the demo user. */
export async function demoUsage(demo: Demo): Promise<void> {
  await demo.run(demo.accounts.user, LIMIT, { input: { limitMicros: DEMO_LIMIT_MICROS } });
  for (const account of [demo.accounts.user, ...demo.accounts.people.slice(0, 4)]) {
    await demo.run('service', TRACK, { input: weekOf(demo, account, Date.now()) });
  }
}

function weekOf({ random }: Demo, { _id: userId }: User, now: number): Record<string, unknown[]> {
  const event = (kind: string, index: number): Record<string, unknown> => ({
    userId,
    clientEventId: `demo ${kind} ${String(index)} of ${userId}`,
    at: new Date(now - (index % DAYS) * 24 * HOUR - random.between(1, 20) * (HOUR / 4)).toISOString(),
  });
  return {
    chatInteractions: Array.from({ length: 40 }, (_, index) => ({
      ...event('chat', index),
      agentId: random.pick(AGENTS),
      conversationId: `c-${String(1 + Math.floor(index / 8))}`,
      ...(index % 2 === 0
        ? { role: 'USER', tokens: random.between(20, 400) }
        : {
            role: 'ASSISTANT',
            tokens: random.between(900, 6_000),
            latencyMs: random.between(600, 4_200),
            ...(index % 8 === 7 ? { feedback: random.pick(['UP', 'UP', 'DOWN']) } : {}),
          }),
    })),
    toolUsages: Array.from({ length: 20 }, (_, index) => {
      const [toolId, inputSummary] = random.pick(TOOLS);
      const status = index % 10 === 9 ? 'FAILED' : 'SUCCEEDED';
      return { ...event('tool', index), toolId, inputSummary, status, durationMs: random.between(40, 2_500) };
    }),
    apiUsages: Array.from({ length: 20 }, (_, index) => {
      const [method, endpoint, status] = random.pick(ENDPOINTS);
      const figures = { status, latencyMs: random.between(20, 700), units: random.between(1, 40) };
      return { ...event('api', index), apiKeyId: 'key-reports', method, endpoint, ...figures };
    }),
  };
}
