/**
 * Whether a regular expression can be made to try one text in very many ways. That is so when a text leads from a place back to it in
 * two ways (each repetition doubles the tries: exponential), or from one loop into another which takes the same text (their number
 * grows with a power of the length): Weber and Seidl, "On the degree of ambiguity of finite automata" (1991).
 */
import { automataOf, type Position } from './positions';

/** With more positions, or more of them in loops, a pattern takes too long to be judged. */
const MOST_POSITIONS = 400;
const MOST_LOOPING = 12;

/** In how many ways a pattern can try a text of some length, if more than that length allows; undefined when it can't. */
export function backtracking(pattern: string): 'exponential' | 'polynomial' | 'too long to be judged' | undefined {
  const automata = automataOf(pattern);
  const isLong = (positions: Position[]): boolean =>
    positions.length > MOST_POSITIONS || cyclic(positions).length > MOST_LOOPING;
  if (automata.some(isLong)) return 'too long to be judged';
  if (automata.some(isExponential)) return 'exponential';
  return automata.some(isPolynomial) ? 'polynomial' : undefined;
}

type Tuple = readonly number[];

function isExponential(positions: Position[]): boolean {
  return cyclic(positions).some((start) => {
    const home = String([start, start]);
    const ahead = reach([[start, start]], positions);
    return [...ahead.values()].some(({ at, doubled }) => {
      const [one, other] = at;
      return (one !== other || doubled) && (String(at) === home || reach([at], positions).has(home));
    });
  });
}

function isPolynomial(positions: Position[]): boolean {
  const loops = cyclic(positions);
  return loops.some((one) =>
    loops.some((other) => one !== other && reach([[one, one, other]], positions).has(String([one, other, other]))),
  );
}

/** The positions that a text can lead back to. */
const cyclic = (positions: Position[]): number[] =>
  positions.map((_, start) => start).filter((start) => reach([[start]], positions).has(String([start])));

interface Reached {
  readonly at: Tuple;
  /** Whether one step to it can be made in two ways. */
  doubled: boolean;
}

/** The places to which one text, of at least one character, can lead from several places at a time. */
function reach(starts: readonly Tuple[], positions: Position[]): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  const open = [...starts];
  for (let from = open.pop(); from; from = open.pop()) {
    for (const { at, doubled } of steps(from, positions)) {
      const known = reached.get(String(at));
      if (known) known.doubled ||= doubled;
      else {
        reached.set(String(at), { at, doubled });
        open.push(at);
      }
    }
  }
  return reached;
}

/** All places to be at after one more character, the same for all. */
function steps(from: Tuple, positions: Position[]): Reached[] {
  type Partial = { at: number[]; takes: ReadonlySet<number> | undefined; doubled: boolean };
  return from.reduce<Partial[]>(
    (partial, place) =>
      partial.flatMap(({ at, takes, doubled }) =>
        [...(positions[place]?.next ?? [])].flatMap(([to, ways]) => {
          const characters = positions[to]?.takes ?? new Set();
          const common = takes ? new Set([...takes].filter((index) => characters.has(index))) : characters;
          return common.size === 0 ? [] : [{ at: [...at, to], takes: common, doubled: doubled || ways > 1 }];
        }),
      ),
    [{ at: [], takes: undefined, doubled: false }],
  );
}
