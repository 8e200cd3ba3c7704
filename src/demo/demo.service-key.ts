import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';

/** The demo's settings: where no key of a back end is set, one is made at the first start and kept beside the other secrets. */
export function withDemoKey(config: Config): Config {
  if (!config.demo || config.serviceKeys.size > 0) return config;
  return { ...config, serviceKeys: new Map([[demoServiceKey(config.dataDir), 'demo']]) };
}

function demoServiceKey(dataDir: string): string {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'service.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `tally_${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
