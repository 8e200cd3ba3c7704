import { registerEnumType } from 'type-graphql';

export enum PersonalizationTheme {
  SYSTEM = 'system',
  LIGHT = 'light',
  DARK = 'dark',
}

registerEnumType(PersonalizationTheme, {
  name: 'PersonalizationTheme',
  description: 'The colours of a conversation.',
  valuesConfig: {
    SYSTEM: { description: 'As the device has it.' },
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
  description: 'How close things stand.',
  valuesConfig: {
    COMFORTABLE: { description: 'With room around.' },
    COMPACT: { description: 'As much as fits.' },
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
  description: 'How an agent speaks.',
  valuesConfig: {
    NEUTRAL: { description: 'As it was made.' },
    FRIENDLY: { description: 'Warm and personal.' },
    FORMAL: { description: 'As in a business letter.' },
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
  description: 'How much an agent says.',
  valuesConfig: {
    SHORT: { description: 'A few sentences.' },
    BALANCED: { description: 'As the question asks for.' },
    DETAILED: { description: 'With reasons and examples.' },
  },
});
