/** Four strokes and one across: a tally. The same image as public/logo.svg. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="7" fill="#3f4db2" />
      <path d="M9 8v16M14 8v16M19 8v16M24 8v16" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M5.5 21.5 27 10.5" stroke="#ffc145" strokeWidth="2.8" strokeLinecap="round" />
    </svg>
  );
}
