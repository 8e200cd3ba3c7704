import type { User } from '../domains/identity/index.js';
import type { Demo } from './demo.runner.js';

const KNOWN = `query ($agentId: String!) { personalization(agentId: $agentId) { version savedPrompts { title } } }`;
const SAVE = `mutation ($agentId: String!, $input: SavePersonalizationInput!) { savePersonalization(agentId: $agentId, input: $input) { personalization { version } userErrors { message } } }`;
const SAVE_PROMPT = `mutation ($agentId: String!, $input: SavePromptInput!) { savePrompt(agentId: $agentId, input: $input) { prompt { id version } userErrors { message } } }`;
const UPDATE_PROMPT = `mutation ($id: ID!, $input: UpdatePromptInput!) { updatePrompt(id: $id, input: $input) { prompt { id } userErrors { message } } }`;
const USE_PROMPT = `mutation ($id: ID!) { usePrompt(id: $id) { prompt { id } userErrors { message } } }`;

interface Known {
  personalization: { version: number; savedPrompts: { title: string }[] } | null;
}

/** Settings and prompts of the demo user and two others; existing ones stay unchanged. */
export async function demoPersonalizations(demo: Demo): Promise<void> {
  const { user, people } = demo.accounts;
  for (const [index, owner] of [user, ...people.slice(0, 2)].entries()) {
    const agents = index === 0 ? AGENTS : AGENTS.slice(index, index + 1);
    for (const agent of agents) await personalize(demo, owner, agent);
  }
}

async function personalize(demo: Demo, owner: User, { agentId, settings, prompts }: AgentStory): Promise<void> {
  const { personalization } = await demo.run<Known>(owner, KNOWN, { agentId });
  demo.clock.goTo(21, 9);
  if (!personalization || personalization.version === 0) await demo.run(owner, SAVE, { agentId, input: settings });
  const known = new Set(personalization?.savedPrompts.map(({ title }) => title));
  for (const prompt of prompts.filter(({ title }) => !known.has(title))) await keep(demo, owner, agentId, prompt);
}

async function keep(
  demo: Demo,
  owner: User,
  agentId: string,
  { title, text, better, uses }: PromptStory,
): Promise<void> {
  const { savePrompt } = await demo.run<{ savePrompt: { prompt: { id: string } } }>(owner, SAVE_PROMPT, {
    agentId,
    input: { title, text },
  });
  const { id } = savePrompt.prompt;
  if (better) {
    await demo.run(owner, UPDATE_PROMPT, { id, input: { expectedVersion: 1, text: better.text, note: better.note } });
  }
  for (let use = 0; use < uses; use += 1) await demo.run(owner, USE_PROMPT, { id });
}

interface PromptStory {
  title: string;
  text: string;
  better?: { text: string; note: string };
  uses: number;
}

interface AgentStory {
  agentId: string;
  settings: object;
  prompts: readonly PromptStory[];
}

const AGENTS: readonly AgentStory[] = [
  {
    agentId: 'neural-chat',
    settings: {
      display: { theme: 'DARK', fontScale: 110, agentName: 'Nova', showTimestamps: true },
      behavior: { tone: 'FRIENDLY', responseLength: 'SHORT', useMemory: true },
      customInstructions:
        'I lead a support team of eight. Answer in plain words, and say so when you are not sure.\nDates as 2026-11-23, amounts with their currency.',
    },
    prompts: [
      {
        title: 'Weekly report from notes',
        text: 'Turn these notes into a weekly report: what was done, what is open, what I need help with.',
        better: {
          text: 'Turn these notes into a weekly report of at most 150 words, in three lists: what was done, what is open, what I need help with.',
          note: 'Shorter, as lists',
        },
        uses: 4,
      },
      {
        title: 'Reply to an unhappy customer',
        text: 'Write a reply to this message. Name what went wrong, what we will do about it and by when. No excuses.',
        uses: 7,
      },
    ],
  },
  {
    agentId: 'code-assistant',
    settings: {
      display: { density: 'COMPACT', accentColor: '#0f766e' },
      behavior: { tone: 'DIRECT', responseLength: 'DETAILED', creativity: 15 },
      customInstructions: 'TypeScript, strict. Tests with vitest. If you made a choice, explain it in one sentence.',
    },
    prompts: [
      {
        title: 'Review a change',
        text: 'Review this change. First what is wrong, then what is unclear, then what could be simpler. Quote the line each time.',
        uses: 12,
      },
    ],
  },
  {
    agentId: 'music-generator',
    settings: { display: { theme: 'LIGHT' }, behavior: { creativity: 90, askFollowUps: false } },
    prompts: [
      {
        title: 'Calm background for a talk',
        text: 'Two minutes of calm piano with soft strings, 70 beats a minute, no drums, a clear end.',
        uses: 2,
      },
    ],
  },
];
