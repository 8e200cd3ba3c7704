import type { AgentPartsFragment, SavePersonalizationInput } from './generated/graphql.js';

export interface AgentValues {
  behavior: {
    tone: AgentPartsFragment['behavior']['tone'];
    responseLength: AgentPartsFragment['behavior']['responseLength'];
    creativity: number | '';
    language: string;
    askFollowUps: boolean;
    citeSources: boolean;
    useMemory: boolean;
  };
  display: {
    agentName: string;
    theme: AgentPartsFragment['display']['theme'];
    density: AgentPartsFragment['display']['density'];
    accentColor: string;
    fontScale: number | '';
    renderMarkdown: boolean;
    showTimestamps: boolean;
  };
  customInstructions: string;
}

/** Defaults if nothing was saved: the API returns null then and does not provide defaults. */
const DEFAULTS: AgentValues = {
  behavior: {
    tone: 'NEUTRAL',
    responseLength: 'BALANCED',
    creativity: 50,
    language: '',
    askFollowUps: true,
    citeSources: true,
    useMemory: false,
  },
  display: {
    agentName: '',
    theme: 'SYSTEM',
    density: 'COMFORTABLE',
    accentColor: '',
    fontScale: 100,
    renderMarkdown: true,
    showTimestamps: false,
  },
  customInstructions: '',
};

export function valuesOf(personalization: AgentPartsFragment | null): AgentValues {
  if (!personalization) return DEFAULTS;
  const { behavior, display, customInstructions } = personalization;
  const { tone, responseLength, creativity, language, askFollowUps, citeSources, useMemory } = behavior;
  const { agentName, theme, density, accentColor, fontScale, renderMarkdown, showTimestamps } = display;
  return {
    behavior: { tone, responseLength, creativity, language: language ?? '', askFollowUps, citeSources, useMemory },
    display: {
      agentName: agentName ?? '',
      theme,
      density,
      accentColor: accentColor ?? '',
      fontScale,
      renderMarkdown,
      showTimestamps,
    },
    customInstructions,
  };
}

const orNull = <Value extends string | number>(value: Value | ''): Value | null => (value === '' ? null : value);

/** All fields are sent; empty ones are reset to their defaults. */
export function inputOf(
  { behavior, display, customInstructions }: AgentValues,
  expectedVersion: number,
): SavePersonalizationInput {
  return {
    behavior: { ...behavior, language: orNull(behavior.language), creativity: orNull(behavior.creativity) },
    display: {
      ...display,
      agentName: orNull(display.agentName),
      accentColor: orNull(display.accentColor),
      fontScale: orNull(display.fontScale),
    },
    customInstructions,
    expectedVersion,
  };
}
