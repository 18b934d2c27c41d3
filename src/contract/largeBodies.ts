/**
 * Room for bodies beyond the usual size. While one is read and worked on, it takes several times its bytes of memory, and limits of requests
 * do not ask how large they are: so only so many bytes of them are let in at once in this process. Others wait, unread.
 */
import type { ServerResponse } from 'node:http';
import { within } from '../within';

interface Load {
  readonly storeId: number;
  readonly bytes: number;
}

export interface RoomOptions {
  readonly bytes: number;
  /** Of it, what one store can take: whoever sends slowly, or without end, leaves the rest to others. */
  readonly bytesOfStore: number;
  readonly patienceMs: number;
}

export class LargeBodies {
  private readonly inside = new Set<Load>();
  private readonly waiting = new Map<Load, () => void>();

  constructor(private readonly options: RoomOptions) {}

  /**
   * Waits until there is room for a body, and keeps it until the response to it has closed. What is larger than all the room comes in alone.
   * @param bytes of the body @throws LateError when that takes too long
   */
  async enter(load: Load, response: ServerResponse): Promise<void> {
    if (response.closed) return; // and will not say so again
    response.once('close', () => this.leave(load));
    const entered = new Promise<void>((resolve) => this.waiting.set(load, resolve));
    this.admit();
    try {
      await within(this.options.patienceMs, entered);
    } catch (error) {
      this.leave(load);
      throw error;
    }
  }

  private leave(load: Load): void {
    this.waiting.delete(load);
    this.inside.delete(load);
    this.admit();
  }

  /** In the order in which they came, or many small ones would keep a large one out. Who waits for his own store holds up nobody else. */
  private admit(): void {
    for (const [load, enter] of this.waiting) {
      const { bytes, bytesOfStore } = this.options;
      const ofStore = [...this.inside].filter(({ storeId }) => storeId === load.storeId);
      if (!fits(load, ofStore, bytesOfStore)) continue;
      if (!fits(load, [...this.inside], bytes)) return;
      this.waiting.delete(load);
      this.inside.add(load);
      enter();
    }
  }
}

const fits = (load: Load, others: readonly Load[], room: number): boolean =>
  others.length === 0 || others.reduce((sum, { bytes }) => sum + bytes, load.bytes) <= room;
