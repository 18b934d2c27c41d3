/** The program behind `npm run orders`. */
import { runCommand } from './command';
import { describeOrders } from './ordersCommand';

runCommand('orders', describeOrders);
