/** The program behind `npm run reviews`. */
import { runCommand } from './command';
import { describeReviews } from './reviewsCommand';

runCommand('reviews', describeReviews);
