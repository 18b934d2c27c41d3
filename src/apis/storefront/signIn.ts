/** What signing in keeps for as long as the process: its limits, its way to people, and who tidies up behind it. */
import { openReading } from '../../db/unitOfWork';
import { sweepLogins } from '../../domain/access/sweepLogins';
import { createCodeSender } from '../../messaging/codeSender';
import { periodically } from '../../periodically';
import type { ApiDependencies } from '../ApiDependencies';
import { signInHandlers } from './auth';
import { createSignInLimits } from './signInLimits';

const SWEEP_MS = 10 * 60_000;

/** The handlers, and how to end what runs beside them. */
export function createSignIn(dependencies: ApiDependencies) {
  const { clock, config, database, log, serverKey } = dependencies;
  const atOnce = openReading(database);
  const sender = createCodeSender(config, (line) => void process.stdout.write(line));
  const limits = createSignInLimits(dependencies);
  const sweeping = periodically(
    SWEEP_MS,
    () => sweepLogins(atOnce, clock.now()),
    (error) => log.warn({ err: error }, 'ended sign-ins could not be swept'),
  );
  return {
    handlers: signInHandlers({ serverKey, limits, sender, atOnce, tokenDays: config.signIn.tokenDays }),
    close: async (): Promise<void> => {
      sender.close();
      await sweeping.stop();
    },
  };
}
