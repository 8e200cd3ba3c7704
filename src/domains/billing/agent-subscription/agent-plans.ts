import { AgentPlan } from './agent-subscription.enums.js';

/** Price and length of a plan. */
export interface PlanTerms {
  /** Minor units of `currency` per month; null for free plans. */
  amountMinor: number | null;
  currency: string;
  /** Length of the trial; null if the plan is not a trial. */
  trialDays: number | null;
}

type Plans = Readonly<Partial<Record<AgentPlan, PlanTerms>>>;

const free = (trialDays: number | null = null): PlanTerms => ({ amountMinor: null, currency: 'USD', trialDays });
const monthly = (amountMinor: number, currency = 'USD'): PlanTerms => ({ amountMinor, currency, trialDays: null });

/** The plans of agents without specific plans. */
const STANDARD: Plans = {
  [AgentPlan.FREE]: free(),
  [AgentPlan.TRIAL]: free(14),
  [AgentPlan.BASIC]: monthly(900),
  [AgentPlan.PRO]: monthly(2_900),
};

/** Plans of specific agents. Prices are defined here and never accepted from a request. */
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

/** IDs of all agents. */
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

/** The terms of an agent's plans; undefined if the agent does not exist. */
export function plansOf(agentId: string): Plans | undefined {
  if (!AGENT_IDS.includes(agentId)) return undefined;
  return BY_AGENT.get(agentId) ?? STANDARD;
}
