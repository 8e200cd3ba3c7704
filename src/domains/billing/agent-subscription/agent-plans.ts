import { AgentPlan } from './agent-subscription.enums.js';

/** What a plan costs and how long it lasts. */
export interface PlanTerms {
  /** Minor units of `currency` a month; null where it costs nothing. */
  amountMinor: number | null;
  currency: string;
  /** How long a trial lasts; null where it is none. */
  trialDays: number | null;
}

type Plans = Readonly<Partial<Record<AgentPlan, PlanTerms>>>;

const free = (trialDays: number | null = null): PlanTerms => ({ amountMinor: null, currency: 'USD', trialDays });
const monthly = (amountMinor: number, currency = 'USD'): PlanTerms => ({ amountMinor, currency, trialDays: null });

/** The plans of an agent that has none of its own. */
const STANDARD: Plans = {
  [AgentPlan.FREE]: free(),
  [AgentPlan.TRIAL]: free(14),
  [AgentPlan.BASIC]: monthly(900),
  [AgentPlan.PRO]: monthly(2_900),
};

/** The settings of single agents: prices stand here, never in a request. */
const BY_AGENT: ReadonlyMap<string, Plans> = new Map(
  Object.entries({
    'voice-cloning': { [AgentPlan.TRIAL]: free(14), [AgentPlan.PRO]: monthly(4_900) },
    'video-generator': {
      [AgentPlan.TRIAL]: free(14),
      [AgentPlan.BASIC]: monthly(1_900),
      [AgentPlan.PRO]: monthly(5_900),
    },
    'code-assistant': { ...STANDARD, [AgentPlan.PRO]: monthly(3_900) },
  }),
);

/** The agents that there are. */
export const AGENT_IDS: readonly string[] = [
  'code-assistant',
  'data-analyst',
  'document-qa',
  'image-editor',
  'music-generator',
  'neural-art',
  'neural-chat',
  'research-agent',
  'speech-to-text',
  'story-writer',
  'text-to-speech',
  'translator',
  'video-generator',
  'voice-cloning',
];

/** The terms of an agent's plans; undefined where there is no such agent. */
export function plansOf(agentId: string): Plans | undefined {
  if (!AGENT_IDS.includes(agentId)) return undefined;
  return BY_AGENT.get(agentId) ?? STANDARD;
}
