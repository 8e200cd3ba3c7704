import { metered, UsageUnit, type PriceList, type UsageAmount } from '../../analytics/index.js';
import { LabExperimentType } from './lab.enums.js';
import { LAB_KINDS } from './lab.kinds.js';

const { IMAGES, SECONDS, VIDEO_SECONDS, CHARACTERS, TOKENS } = UsageUnit;

export const LAB_PRICES: PriceList<LabExperimentType> = [
  {
    version: 'lab-2026-01-01',
    from: new Date('2026-01-01T00:00:00Z'),
    prices: {
      [LabExperimentType.NEURAL_ART]: { [IMAGES]: 50_000 },
      [LabExperimentType.MUSIC_GENERATOR]: { [SECONDS]: 2_500 },
      [LabExperimentType.VOICE_CLONING]: { [CHARACTERS]: 40 },
      [LabExperimentType.IMAGE_EDITOR]: { [IMAGES]: 70_000 },
      [LabExperimentType.VIDEO_GENERATOR]: { [VIDEO_SECONDS]: 150_000 },
      [LabExperimentType.TEXT_TO_SPEECH]: { [CHARACTERS]: 20 },
      [LabExperimentType.SPEECH_TO_TEXT]: { [SECONDS]: 120 },
      [LabExperimentType.STORY_WRITER]: { [TOKENS]: 12 },
      [LabExperimentType.CODE_ASSISTANT]: { [TOKENS]: 12 },
      [LabExperimentType.TRANSLATOR]: { [CHARACTERS]: 20 },
      [LabExperimentType.DOCUMENT_QA]: { [TOKENS]: 5 },
      [LabExperimentType.DATA_ANALYST]: { [TOKENS]: 5 },
    },
  },
  {
    version: 'lab-2026-10-01',
    from: new Date('2026-10-01T00:00:00Z'),
    prices: {
      [LabExperimentType.NEURAL_ART]: { [IMAGES]: 40_000 },
      [LabExperimentType.MUSIC_GENERATOR]: { [SECONDS]: 2_000 },
      [LabExperimentType.VOICE_CLONING]: { [CHARACTERS]: 30 },
      [LabExperimentType.IMAGE_EDITOR]: { [IMAGES]: 60_000 },
      [LabExperimentType.VIDEO_GENERATOR]: { [VIDEO_SECONDS]: 100_000 },
      [LabExperimentType.TEXT_TO_SPEECH]: { [CHARACTERS]: 15 },
      [LabExperimentType.SPEECH_TO_TEXT]: { [SECONDS]: 100 },
      [LabExperimentType.STORY_WRITER]: { [TOKENS]: 10 },
      [LabExperimentType.CODE_ASSISTANT]: { [TOKENS]: 10 },
      [LabExperimentType.TRANSLATOR]: { [CHARACTERS]: 15 },
      [LabExperimentType.DOCUMENT_QA]: { [TOKENS]: 4 },
      [LabExperimentType.DATA_ANALYST]: { [TOKENS]: 4 },
    },
  },
];

export interface Quote {
  usage: UsageAmount[];
  costMicros: number;
  priceVersion: string;
}

/** The maximum usage and cost of a request, at the prices of `at`. */
export function quoteOf(type: LabExperimentType, request: object, at: Date): Quote {
  const usage = LAB_KINDS[type].ceiling(request);
  const { costMicros, priceVersion } = metered(LAB_PRICES, type, usage, at);
  return { usage, costMicros, priceVersion };
}
