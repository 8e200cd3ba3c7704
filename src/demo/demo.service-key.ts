import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { secretFile } from '../files/secret-file.js';

/** The demo's settings: if no service key is set, one is generated on first start and stored with the other secrets. */
export function withDemoKey(config: Config): Config {
  if (!config.demo || config.serviceKeys.size > 0) return config;
  return { ...config, serviceKeys: new Map([[demoServiceKey(config.dataDir), 'demo']]) };
}

function demoServiceKey(dataDir: string): string {
  const make = (): string => `tally_${randomBytes(24).toString('base64url')}\n`;
  return secretFile(join(dataDir, 'secrets', 'service.key'), make)
    .toString('utf8')
    .trim();
}
