/** The library for signed tokens (RFC 7519). It is an ES module, so it is imported when it is first needed, once. */
import type * as module from 'jose' with { 'resolution-mode': 'import' };

export type Jose = typeof module;

let loaded: Promise<Jose> | undefined;

export const jose = (): Promise<Jose> => (loaded ??= import('jose'));
