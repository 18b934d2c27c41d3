/** What this run has made on a deployment: the only rows that it changes and deletes. */
import { idOf, rowIn } from '../contract/answeredRows';
import type { Contract, Operation } from '../contract/Contract';
import { type Answer, ask, type Deployment, jsonOf } from './Deployment';
import { lastParameter, type PathValues, Untried } from './pathValues';
import { good } from './requests';

interface Made {
  readonly path: PathValues;
  /** As the last write answered it. */
  row: Readonly<Record<string, unknown>>;
}

export class Written {
  private readonly made = new Map<string, Made>();

  constructor(private readonly deployment: Deployment) {}

  /**
   * The values in the path of an operation that writes.
   * @throws Untried when it would do to others' rows, or leave behind, what was not asked for
   */
  pathFor(operation: Operation): PathValues {
    const last = lastParameter(this.deployment.contract, operation);
    if (last && operation.method !== 'post') {
      const made = this.made.get(last.collection);
      if (!made) throw new Untried('only what this run has made may be changed, and it has made none');
      return made.path;
    }
    const { operations } = this.deployment.contract;
    const isCreation = operation.method === 'post' && has(operations, 'get', operation.path);
    if (!isCreation) throw new Untried('is an action, which nothing could take back');
    const deletes = operations.some((one) => one.method === 'delete' && this.collectionOf(one) === operation.path);
    if (!deletes && this.deployment.writes !== 'lasting') {
      throw new Untried('makes what the contract can not delete: give --lasting');
    }
    if (operation.path.includes('{')) throw new Untried('would write below a row that this run has not made');
    return {};
  }

  /** Notes a write that was answered as documented, and reads it back. @returns what is wrong, if anything was read */
  async note(operation: Operation, answer: Pick<Answer, 'text'>): Promise<readonly string[] | undefined> {
    const last = lastParameter(this.deployment.contract, operation);
    if (operation.method === 'post') return this.noteNew(operation, answer);
    const made = last && this.made.get(last.collection);
    if (!last || !made) return undefined;
    if (operation.method === 'delete') {
      this.made.delete(last.collection);
      return this.readBack(last.collection, made, 404);
    }
    made.row = rowIn(jsonOf(answer), last.parameter) ?? {};
    return this.readBack(last.collection, made, 200);
  }

  /** Addresses of what was made and is still there. */
  leftBehind(): string[] {
    return [...this.made].map(([collection, { path }]) => `${collection}/${Object.values(path).join('/')}`);
  }

  private async noteNew(operation: Operation, answer: Pick<Answer, 'text'>): Promise<readonly string[] | undefined> {
    const { contract } = this.deployment;
    const one = contract.operations.find((other) => this.collectionOf(other) === operation.path);
    const parameter = one && lastParameter(contract, one)?.parameter;
    if (!parameter) return undefined;
    const row = rowIn(jsonOf(answer), parameter);
    const id = row && idOf(row, parameter);
    if (!row || id === undefined) return [`the answer names no ${parameter.name} of what was made`];
    const made = { path: { [parameter.name]: id }, row };
    this.made.set(operation.path, made);
    return this.readBack(operation.path, made, 200);
  }

  private async readBack(collection: string, made: Made, expected: 200 | 404): Promise<readonly string[] | undefined> {
    const { contract } = this.deployment;
    const read = contract.operations.find((one) => one.method === 'get' && this.collectionOf(one) === collection);
    const parameter = read && lastParameter(contract, read)?.parameter;
    if (!read || !parameter) return undefined;
    const answer = await ask(this.deployment, good(read, this.deployment, { path: made.path }));
    if (answer.status !== expected) return [`${read.id} says ${answer.status} instead of ${expected}`];
    return expected === 404 ? [] : differences(made.row, rowIn(jsonOf(answer), parameter) ?? {}, read.id);
  }

  private collectionOf(operation: Operation): string | undefined {
    return lastParameter(this.deployment.contract, operation)?.collection;
  }
}

const has = (operations: Contract['operations'], method: string, path: string): boolean =>
  operations.some((one) => one.method === method && one.path === path);

/** Fields that both have must be alike; a list and a single row need not show the same ones. */
function differences(written: Made['row'], read: Made['row'], operation: string): string[] {
  return Object.keys(written)
    .filter((key) => key in read && JSON.stringify(read[key]) !== JSON.stringify(written[key]))
    .map((key) => `${operation} says ${key} ${JSON.stringify(read[key])} instead of ${JSON.stringify(written[key])}`);
}
