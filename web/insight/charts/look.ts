import { useComputedColorScheme } from '@mantine/core';

/** Chart colors. The series use Okabe and Ito's palette, distinguishable with any color vision and with 3:1 contrast. */
export interface Look {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly [string, string, string, string, string, string];
  /** The previous period: dashed or hatched. */
  readonly previous: string;
  /** From low to high. */
  readonly ramp: readonly [string, string];
}

const LIGHT: Look = {
  text: '#1c2027',
  quiet: '#5c636a',
  line: '#e2e5ee',
  surface: '#ffffff',
  series: ['#0072b2', '#c65a00', '#00805d', '#a8578a', '#8a6d00', '#3b8ab8'],
  previous: '#868d98',
  ramp: ['#eaf3f9', '#00507d'],
};

const DARK: Look = {
  text: '#dcdfe7',
  quiet: '#a3a9b5',
  line: '#2c303c',
  surface: '#1b1e27',
  series: ['#56b4e9', '#e69f00', '#2fbf9b', '#d894b9', '#d8cc4a', '#8fd0f5'],
  previous: '#8a909c',
  ramp: ['#222c38', '#6cc4f5'],
};

export function useLook(): Look {
  return useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? DARK : LIGHT;
}
