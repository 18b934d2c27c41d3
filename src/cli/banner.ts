/** What a newcomer sees in the terminal: where everything is, and three requests to paste. */
import type { DemoCredentials } from '../db/demo/credentials';

export interface BannerFacts {
  /** Without a slash at its end. */
  baseUrl: string;
  /** undefined when there is none, or the metrics are off. */
  metricsUrl: string | undefined;
  /** Settings of which the want makes this terminal the place where sign-in codes appear. */
  missingTransports: readonly string[];
  /** undefined when the database holds no demo whose credentials are kept here. */
  demo: { credentials: DemoCredentials; file: string } | undefined;
}

/** @returns lines for the standard output, with one at the end */
export function banner({ baseUrl, metricsUrl, missingTransports, demo }: BannerFacts): string {
  const lines = [
    '',
    `  Matjar listens on ${baseUrl}`,
    '',
    `  Documentation   ${baseUrl}/docs`,
    `  Console         ${baseUrl}/console`,
    ...(metricsUrl === undefined ? [] : [`  Metrics         ${metricsUrl}/metrics`]),
    ...codesLines(missingTransports),
    ...(demo === undefined ? withoutDemo : demoLines(baseUrl, demo.credentials, demo.file)),
    '',
    '  Ctrl-C stops it.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function codesLines(missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  return [
    '',
    `  Sign-in codes are printed here while ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} unset.`,
  ];
}

const withoutDemo = ['', '  `npm run demo` loads two example stores into a database that holds none.'];

function demoLines(baseUrl: string, demo: DemoCredentials, file: string): string[] {
  const get = (path: string): string => `    curl -s '${baseUrl}/api/${path}' -H 'X-Public-Key: ${demo.publicKey}'`;
  return [
    '',
    `  Credentials of the demo (kept in ${file})`,
    `    Storefront      X-Public-Key: ${demo.publicKey}`,
    `    Customer        Authorization: Bearer ${demo.customerToken}`,
    `    Management      X-Secret-Key: ${demo.secretKey}`,
    `    Merchant        Authorization: Bearer ${demo.merchantToken}`,
    `    Store, v1       X-Api-Key: ${demo.apiKey}`,
    `    Operator        ${demo.operatorEmail}  ${demo.operatorPassword}`,
    `    Stores          ${demo.storeId} (digital goods), ${demo.gameStoreId} (game server)`,
    '',
    '  Try',
    get('products/premium-game-key'),
    get('products?per_page=3&sort=price_asc'),
    get('products/50/variants'),
  ];
}
