/** The program behind `npm run subscriptions`. */
import { runCommand } from './command';
import { describeSubscriptions } from './subscriptionsCommand';

runCommand('subscriptions', describeSubscriptions);
