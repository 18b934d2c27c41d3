/** The players of the game store: the two of the documentation, and others. */
import type { Calendar } from './calendar';
import type { Draft } from './Draft';
import { type Random, uuidOf } from './random';

/** What orders note of a player. */
export interface Named {
  id: number;
  playerUsername: string;
  playerUuid: string | null;
  email: string | null;
}

export interface Player extends Named {
  createdAt: Date;
}

export const steve = {
  id: 1,
  playerUsername: 'Steve',
  playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5',
  email: 'steve@example.com',
};
export const mira = { id: 2, playerUsername: 'Mira', playerUuid: null, email: 'mira@example.com' };

export const playerColumns = ({ playerUsername, playerUuid, email }: Named) => ({
  playerUsername,
  playerUuid,
  email,
});

const playerCount = 90;
const nameStarts = ['Ender', 'Pixel', 'Shadow', 'Creeper', 'Lucky', 'Frost', 'Turbo', 'Mossy', 'Captain', 'Tiny'];
const nameEnds = ['Fox', 'Wolf', 'Knight', 'Miner', 'Panda', 'Smith', 'Rider', 'Sage', 'Falcon'];

export function addPlayers(draft: Draft, calendar: Calendar, random: Random): Player[] {
  const names = random.shuffled(nameStarts.flatMap((start) => nameEnds.map((end) => `${start}${end}`)));
  const others = names.slice(0, playerCount - 1).map((name, index): Player => {
    const [online, reached, daysAgo] = [random.chance(0.85), random.chance(0.7), random.between(1, 740)];
    return {
      id: index + 2,
      playerUsername: random.chance(0.3) ? `${name}${random.between(1, 99)}` : name,
      playerUuid: online ? uuidOf(`player/${name}`) : null,
      email: reached ? `${name.toLowerCase()}@example.com` : null,
      createdAt: calendar.daysAgo(daysAgo, '18:00'),
    };
  });
  const known = new Map([steve, mira].map((player) => [player.id, player]));
  const players = [{ ...steve, createdAt: calendar.daysAgo(745, '16:00') }, ...others].map((player) => ({
    ...player,
    ...known.get(player.id),
  }));
  draft.add(
    'customers',
    ...players.map((player) => ({ ...player, uuid: draft.uuid('customers', player.id), updatedAt: player.createdAt })),
  );
  return players;
}
