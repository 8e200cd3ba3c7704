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
const BY_AGENT: Readonly<Record<string, Plans>> = {
  'voice-cloning': { [AgentPlan.TRIAL]: free(14), [AgentPlan.PRO]: monthly(4_900) },
  'video-generator': {
    [AgentPlan.TRIAL]: free(14),
    [AgentPlan.BASIC]: monthly(1_900),
    [AgentPlan.PRO]: monthly(5_900),
  },
  'code-assistant': { ...STANDARD, [AgentPlan.PRO]: monthly(3_900) },
};

/** The plans that an agent offers. */
export function plansOf(agentId: string): Plans {
  return (Object.hasOwn(BY_AGENT, agentId) ? BY_AGENT[agentId] : undefined) ?? STANDARD;
}
