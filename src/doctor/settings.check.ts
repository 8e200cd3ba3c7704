import type { Config, ConfigError } from '../config.js';
import type { Check } from './check.js';
import { fault, named, ok, warn, type Finding } from './finding.js';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

export function settingsChecks(config: Config): Check[] {
  return [
    { name: 'settings', look: () => ok('settings', `valid, for ${modeOf(config)}`) },
    { name: 'settings: public address', look: () => publicAddress(config) },
    { name: 'settings: origins', look: () => origins(config) },
    { name: 'settings: proxies', look: () => proxies(config) },
  ];
}

/** Each invalid setting as a separate fault. */
export function settingsFaults({ message }: ConfigError): Finding[] {
  return message.split('\n').map((line) => {
    const [, settings = '', problem = line] = /^([\w ]+): (.*?)\.?$/.exec(line) ?? [];
    const name = `settings: ${settings.split(' ', 1)[0] ?? ''}`;
    return fault(name, `${settings} is invalid (${problem})`, 'see .env.example for the allowed values');
  });
}

const modeOf = ({ production }: Config): string => (production ? 'production' : 'development');

/** Links in mails start with this address, and an address of this machine does not work elsewhere. */
function publicAddress({ publicUrl, production }: Config): Finding {
  const name = 'settings: public address';
  if (!/^https?:\/\//.test(publicUrl) || !URL.canParse(publicUrl)) {
    return fault(
      name,
      'PUBLIC_URL is not a valid URL',
      'set it to the public address, for example https://tally.example',
    );
  }
  const { hostname, protocol, origin } = new URL(publicUrl);
  if (!production) return ok(name, `links in mails point to ${origin}`);
  if (LOOPBACK.test(hostname)) {
    return fault(name, `links in mails point to ${hostname}, which is this machine`, 'set PUBLIC_URL');
  }
  if (protocol === 'http:') {
    return warn(name, 'links in mails use http, which is not encrypted', 'set PUBLIC_URL to an https address');
  }
  return ok(name, `links in mails point to ${origin}`);
}

/** Browsers send an origin in exactly one form; no other form ever matches. */
function origins({ corsOrigins }: Config): Finding {
  const name = 'settings: origins';
  const wrong = corsOrigins.filter((one) => !URL.canParse(one) || new URL(one).origin !== one);
  if (wrong.length > 0) {
    const says = `CORS_ORIGINS contains invalid origins (${named(wrong)})`;
    return fault(name, says, 'write each one as scheme://host or scheme://host:port, without a path or *');
  }
  const some = corsOrigins.length > 0;
  return ok(
    name,
    some ? `pages on ${named(corsOrigins)} may call the API` : 'pages on other sites may not call the API',
  );
}

function proxies({ production, host, trustedProxies }: Config): Finding {
  const name = 'settings: proxies';
  if (production && LOOPBACK.test(host) && host !== '0.0.0.0' && trustedProxies.length === 0) {
    const says = `only this machine can reach ${host}, so there must be a proxy, and it is not trusted: all callers share its rate limits`;
    return warn(name, says, 'set TRUSTED_PROXIES to the address of the proxy');
  }
  const some = trustedProxies.length > 0;
  return ok(name, some ? `${named(trustedProxies)} may set X-Forwarded-For` : 'no proxy is trusted');
}
