/** The program behind `npm run figures`. */
import { runCommand } from './command';
import { describeFigures } from './figuresCommand';

runCommand('figures', describeFigures);
