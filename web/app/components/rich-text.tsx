import { Button } from '@mantine/core';
import { memo, useEffect, useMemo, useState } from 'react';
import { lazily } from './lazily.js';
import { Lines } from './lines.js';
import classes from './rich-text.module.css';
import { piecesOf } from './rich-text.pieces.js';
import { richTextTexts as texts } from './rich-text.texts.js';

/** Pieces of a long text that are rendered first. */
const FIRST_PIECES = 4;

/** The Markdown parser is large and loaded separately; until then the text is shown as typed. */
const Piece = memo(
  lazily(
    () =>
      import('./rich-text.markdown.js').then(
        ({ MarkdownText }) => MarkdownText,
        () => Lines,
      ),
    Lines,
  ),
);

interface RichTextProps {
  /** GitHub-flavored Markdown. */
  text: string;
  size?: 'sm' | 'md';
}

/** User-written Markdown. A long text is rendered piece by piece, so that it does not block the page. */
export function RichText({ text, size = 'md' }: RichTextProps) {
  const pieces = useMemo(() => piecesOf(text), [text]);
  const [isWhole, setWhole] = useState(false);
  const [drawn, setDrawn] = useState(1);
  const wanted = isWhole ? pieces.length : Math.min(FIRST_PIECES, pieces.length);
  useEffect(() => {
    if (drawn >= wanted) return undefined;
    // One piece per task, so that input is handled in between.
    const next = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(next);
  }, [drawn, wanted]);
  return (
    <div className={classes.text} data-size={size}>
      {pieces.slice(0, Math.min(drawn, wanted)).map((piece, index) => (
        <div key={index} className={classes.piece} data-is-part={pieces.length > 1}>
          <Piece text={piece} />
        </div>
      ))}
      {pieces.length > wanted && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)}>
          {texts.all(text.length)}
        </Button>
      )}
    </div>
  );
}
