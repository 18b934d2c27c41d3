/** How an API answers a good credential of another store. */
import type { Contract } from '../../../src/contract/Contract';

/** Where the path names the store, that store is not there for it. */
export const otherStoreStatusOf = ({ name }: Pick<Contract, 'name'>): number => (name === 'access' ? 404 : 401);
