/** Joins what all workers have seen of the contracts, and fails a whole run that left something documented unseen. */
import { rmSync } from 'node:fs';
import { readSeen, uncovered } from '../contract/net/uncovered';
import { folderVariable } from './coverage';

/** The part of jest's configuration that says whether a run is of all tests. */
interface Run {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
  readonly testNamePattern?: string;
  readonly shard?: object;
  readonly onlyChanged: boolean;
  readonly onlyFailures: boolean;
  readonly findRelatedTests: boolean;
}

/** Jest's interface of reporters. */
export default class CoverageReporter {
  private failure: Error | undefined;

  constructor(private readonly run: Run) {}

  onRunComplete(): void {
    const folder = process.env[folderVariable];
    if (folder === undefined) return;
    const gaps = this.isWhole() ? uncovered(readSeen(folder)) : [];
    rmSync(folder, { recursive: true, force: true });
    if (gaps.length === 0) return;
    this.failure = new Error(`${gaps.length} documented things that no test has seen`);
    process.stderr.write(`\nNot covered:\n${gaps.map((gap) => `  ${gap}\n`).join('')}`);
  }

  getLastError(): Error | undefined {
    return this.failure;
  }

  /** A run of some tests alone can't see everything. */
  private isWhole(): boolean {
    const { testPathPatterns, testNamePattern, shard, onlyChanged, onlyFailures, findRelatedTests } = this.run;
    const isPart = testNamePattern || shard || onlyChanged || onlyFailures || findRelatedTests;
    return !isPart && testPathPatterns.patterns.length === 0;
  }
}
