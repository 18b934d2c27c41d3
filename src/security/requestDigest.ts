/** What is kept of requests that may be repeated, so that a repetition is known: nothing that tells what they held. */
import { createHmac } from 'node:crypto';

/** @param serverKey 32 bytes @returns 32 bytes, the same for the same request in every process of the installation */
export const requestDigest =
  (serverKey: Buffer) =>
  (asked: string): Buffer =>
    createHmac('sha256', serverKey).update(`request\0${asked}`).digest();
