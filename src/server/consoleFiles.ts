/** Where the build leaves the console for the server to find: known to both, and all that they share. */
import path from 'node:path';

export const CONSOLE_FILES = ['console.js', 'style.css', 'icon.svg'] as const;

export const consoleFolder = (): string => path.join(process.cwd(), 'dist', 'console');
