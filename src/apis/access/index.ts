/** Access: operators sign in and manage the keys of Store Management v1. */
import type { operations } from '../../../generated/access';
import type { Api } from '../../contract/Api';
import type { Handlers } from '../../contract/handlers';
import { openReading } from '../../db/unitOfWork';
import { nobodysPassword } from '../../security/operators/checkPassword';
import { identifyOperator } from '../../security/operators/identifyOperator';
import { readTokensOf } from '../../security/operators/issuer';
import { takeTurns } from '../../turns';
import type { ApiDependencies } from '../ApiDependencies';
import { ENVELOPES } from '../envelopes';
import { apiKeyHandlers } from './apiKeys';
import { createLogInLimits, logInOperator } from './login';

/** To compare a password takes a core for a moment, on purpose: the others are for whoever else asks. */
const PASSWORDS_AT_ONCE = 2;
const PASSWORD_PATIENCE_MS = 10_000;

export function access(dependencies: ApiDependencies): Api {
  const { clock, config, database, directory, serverKey } = dependencies;
  const atOnce = openReading(database);
  const issuer = config.issuer && { name: config.issuer.issuer, read: readTokensOf(config.issuer) };
  const handlers: Handlers<operations> = {
    logInOperator: logInOperator({ serverKey, atOnce, limits: createLogInLimits(dependencies) }),
    ...apiKeyHandlers(directory),
  };
  return {
    name: 'access',
    envelope: ENVELOPES.access,
    limit: { perMinute: ({ rateLimits }) => rateLimits.access, alwaysSaysReset: true },
    origins: 'none',
    identify: identifyOperator({ directory, clock, db: atOnce, issuer }),
    handlers,
    inTurn: { logInOperator: takeTurns(PASSWORD_PATIENCE_MS, PASSWORDS_AT_ONCE) },
    warmUp: async () => void (await nobodysPassword()),
  };
}
