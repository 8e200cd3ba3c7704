import { insightTexts } from '../insight.texts.js';
import { formatShare } from './formats.js';

const { figures: texts } = insightTexts;

export interface Quality {
  readonly approximate: boolean;
  readonly sampled: boolean;
  readonly botShare: number | null;
}

/** Explains how exact the numbers are. */
export function QualityNote({ quality }: { quality: Quality }) {
  const notes = [
    quality.approximate ? texts.approximateNote : '',
    quality.sampled ? texts.sampledNote : '',
    quality.botShare === null || quality.botShare === 0 ? '' : texts.botNote(formatShare(quality.botShare)),
  ];
  return <span>{notes.filter((note) => note !== '').join(' ')}</span>;
}
