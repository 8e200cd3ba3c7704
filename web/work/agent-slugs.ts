/** Suggested agent names: the API has no list of agents, so any other name can be typed. */
export const KNOWN_AGENTS = [
  'neural-chat',
  'code-assistant',
  'data-analyst',
  'image-editor',
  'story-writer',
  'translator',
  'video-generator',
  'voice-cloning',
] as const;

export const AGENT_SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;
