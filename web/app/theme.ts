import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The accent color iris, distinct from the colors with a meaning (green, yellow, red, blue). */
const iris: MantineColorsTuple = [
  '#eef0fb',
  '#dde0f6',
  '#bac1ec',
  '#959fe2',
  '#7682d9',
  '#606dd2',
  '#4c5bc9',
  '#3f4db2',
  '#36429c',
  '#262f78',
];

/** Grays of the dark scheme, tinted with the accent. */
const dark: MantineColorsTuple = [
  '#c9cdd8',
  '#b3b8c5',
  '#979dad',
  '#7a8192',
  '#3d4352',
  '#2f3340',
  '#252934',
  '#1b1e27',
  '#14161d',
  '#0e1015',
];

export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: { light: 7, dark: 6 },
  colors: { iris, dark },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8438rem', md: '0.9063rem', lg: '1.0313rem', xl: '1.1875rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9688rem', lineHeight: '1.4' },
    },
  },
  // Dense enough for work.
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm' }, styles: { label: { textTransform: 'none' } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
});

/** Mantine's dimmed text has less contrast than WCAG's 4.5:1; these colors have enough. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#686f76',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-text': '#1c2027',
    '--mantine-color-green-light-color': '#1d6a2e',
    '--mantine-color-yellow-light-color': '#8a4b00',
    '--mantine-color-red-light-color': '#b02525',
    '--mantine-color-orange-light-color': '#9c3a00',
    '--mantine-color-lime-light-color': '#3f6b0f',
    '--mantine-color-teal-light-color': '#06614a',
    '--mantine-color-cyan-light-color': '#0a5a68',
    '--tally-surface': '#ffffff',
    '--tally-canvas': '#f6f7fb',
    '--tally-line': '#e2e5ee',
  },
  dark: {
    '--mantine-color-dimmed': '#a3a9b5',
    '--mantine-color-placeholder': '#a3a9b5',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-body': '#14161d',
    '--mantine-color-text': '#dcdfe7',
    '--mantine-color-gray-light': '#343946',
    '--tally-surface': '#1b1e27',
    '--tally-canvas': '#14161d',
    '--tally-line': '#2c303c',
  },
});
