/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Escapes text for a table cell. */
export function cell(text: string | null | undefined): string {
  return (text ?? '').replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
