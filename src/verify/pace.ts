/** How fast a deployment is asked: as its limits' headers allow, so that whoever else uses it is not shut out by us. */

/** What is read of an answer. */
export interface Allowing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Told before each wait. @param seconds how long */
  readonly waiting: (seconds: number) => void;
}

const USUAL_SECONDS = 60;

/** Good credentials are counted one by one, everybody else by address: a caller is whichever of the two sends. */
export class Pace {
  private readonly freeAt = new Map<string, number>();

  /** @param patienceSeconds the longest wait; what would take longer is left refused */
  constructor(
    private readonly surroundings: Surroundings,
    private readonly patienceSeconds: number,
  ) {}

  /** Resolves when the caller may ask. */
  async turn(caller: string): Promise<void> {
    const at = this.freeAt.get(caller);
    if (at === undefined) return;
    this.freeAt.delete(caller);
    await this.wait(at - this.surroundings.now());
  }

  /** Notes what an answer says of the limit. @returns whether it was refused for it, and is worth asking for again */
  note(caller: string, { status, headers }: Allowing): boolean {
    const untilReset = secondsToReset(headers, this.surroundings.now());
    if (status === 429) {
      const seconds = Number(headers['retry-after'] ?? untilReset ?? USUAL_SECONDS);
      if (!(seconds <= this.patienceSeconds)) return false;
      this.hold(caller, seconds);
      return true;
    }
    // Without a reset nobody knows how long: the refusal of the next request will say.
    if (headers['x-ratelimit-remaining'] === '0' && untilReset !== undefined) {
      this.hold(caller, Math.min(untilReset, this.patienceSeconds));
    }
    return false;
  }

  private hold(caller: string, seconds: number): void {
    this.freeAt.set(caller, this.surroundings.now() + seconds * 1000);
  }

  private async wait(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    this.surroundings.waiting(Math.ceil(milliseconds / 1000));
    await this.surroundings.sleep(milliseconds);
  }
}

/** By the clock of the server, which says in `Date` what it shows: ours may be wrong. */
function secondsToReset(headers: Allowing['headers'], now: number): number | undefined {
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN);
  const date = Date.parse(headers.date ?? '');
  const seconds = reset - (Number.isNaN(date) ? now : date) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
