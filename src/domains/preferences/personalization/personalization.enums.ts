import { registerEnumType } from 'type-graphql';

export enum PersonalizationTheme {
  SYSTEM = 'system',
  LIGHT = 'light',
  DARK = 'dark',
}

registerEnumType(PersonalizationTheme, {
  name: 'PersonalizationTheme',
  description: 'Color theme of a conversation.',
  valuesConfig: {
    SYSTEM: { description: 'Follows the device.' },
    LIGHT: { description: 'Dark on light.' },
    DARK: { description: 'Light on dark.' },
  },
});

export enum PersonalizationDensity {
  COMFORTABLE = 'comfortable',
  COMPACT = 'compact',
}

registerEnumType(PersonalizationDensity, {
  name: 'PersonalizationDensity',
  description: 'Spacing of the interface.',
  valuesConfig: {
    COMFORTABLE: { description: 'Generous spacing.' },
    COMPACT: { description: 'Compact spacing.' },
  },
});

export enum AgentTone {
  NEUTRAL = 'neutral',
  FRIENDLY = 'friendly',
  FORMAL = 'formal',
  DIRECT = 'direct',
}

registerEnumType(AgentTone, {
  name: 'AgentTone',
  description: 'Tone of an agent.',
  valuesConfig: {
    NEUTRAL: { description: "The agent's default." },
    FRIENDLY: { description: 'Warm and personal.' },
    FORMAL: { description: 'Formal and businesslike.' },
    DIRECT: { description: 'To the point.' },
  },
});

export enum AgentResponseLength {
  SHORT = 'short',
  BALANCED = 'balanced',
  DETAILED = 'detailed',
}

registerEnumType(AgentResponseLength, {
  name: 'AgentResponseLength',
  description: "Length of an agent's responses.",
  valuesConfig: {
    SHORT: { description: 'A few sentences.' },
    BALANCED: { description: 'Whatever the question requires.' },
    DETAILED: { description: 'With reasons and examples.' },
  },
});
