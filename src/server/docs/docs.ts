/** `/docs`: the reference of all APIs, and beside it the guides. */
import { Router } from 'express';
import type { Contract } from '../../contract/Contract';
import { guides } from './guides';
import { reference } from './reference';

/** @param address of this server, as its guides name it: without a slash at its end */
export function docs(contracts: readonly Contract[], address: string): Router {
  return Router().use(reference(contracts)).use(guides(contracts, address));
}
