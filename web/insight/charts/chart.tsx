import { Skeleton, Text } from '@mantine/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { insightTexts } from '../insight.texts.js';
import type * as engineModule from './echarts.js';

interface ChartProps {
  /** A one-sentence description for screen readers. */
  label: string;
  option: EChartsCoreOption;
  height?: number;
}

type Engine = typeof engineModule;

/** A chart. The table of its figure has the same data. */
export function Chart({ label, option, height = 300 }: ChartProps) {
  const engine = useEngine();
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (!holder.current || typeof engine !== 'object') return undefined;
    const drawn = engine.init(holder.current, null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      chart.current = undefined;
      drawn.dispose();
    };
  }, [engine]);
  useEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption({ animation: !isStill, animationDuration: 250, ...option }, { notMerge: true });
  }, [engine, option]);

  if (engine === 'failed') return <Text c="dimmed">{insightTexts.figures.noChart}</Text>;
  if (engine === 'loading') return <Skeleton height={height} />;
  return <div ref={holder} role="img" aria-label={label} style={{ height }} />;
}

function useEngine(): Engine | 'loading' | 'failed' {
  const [engine, setEngine] = useState<Engine | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isGone = false;
    import('./echarts.js').then(
      (loaded) => !isGone && setEngine(loaded),
      () => !isGone && setEngine('failed'),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return engine;
}
