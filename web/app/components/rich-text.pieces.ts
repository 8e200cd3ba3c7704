/** Characters per piece: some marks take quadratic time to parse, which short pieces keep small. */
const PIECE = 4_000;
const LONGEST_PIECE = 2 * PIECE;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;

/** Splits a long Markdown text between paragraphs; a split code block continues as code. */
export function piecesOf(text: string): string[] {
  if (text.length <= LONGEST_PIECE) return [text];
  const pieces: string[] = [];
  let piece = '';
  let fence: { mark: string; line: string } | undefined;
  const cut = (): void => {
    pieces.push(piece);
    piece = fence ? `${fence.line}\n` : '';
  };
  for (const line of text.split('\n').flatMap(slicesOf)) {
    const isPause = line.trim() === '' && !fence;
    if (piece.length > (isPause ? PIECE : LONGEST_PIECE - line.length)) cut();
    piece += `${line}\n`;
    const mark = FENCE.exec(line)?.[1];
    if (mark === undefined) continue;
    if (!fence) fence = { mark, line: line.slice(0, 100) };
    else if (mark.startsWith(fence.mark) && line.trim() === mark) fence = undefined;
  }
  pieces.push(piece);
  return pieces.filter((part) => part.trim() !== '');
}

function slicesOf(line: string): string[] {
  const slices = [];
  for (let start = 0; start === 0 || start < line.length; start += PIECE) slices.push(line.slice(start, start + PIECE));
  return slices;
}
