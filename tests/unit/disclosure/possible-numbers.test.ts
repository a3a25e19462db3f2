import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Equation,
  exactly,
  isTrueIn,
  type Solve,
  sumOf,
  type World,
} from '@/lib/domain/disclosure/attacker/equations';
import { narrowing } from '@/lib/domain/disclosure/attacker/numbers/narrow';
import { possibilities } from '@/lib/domain/disclosure/attacker/numbers/possible';
import { solvedRows } from '@/lib/domain/disclosure/attacker/numbers/solved';
import { loadSolver } from '@/lib/publishing/disclosure/solver';

/* What an attacker can work out of sums: with a solver, without one, and with one that finds nothing in time. */

let solver: Solve;
beforeAll(async () => {
  solver = await loadSolver();
});

const year = exactly(sumOf([0, 1, 2, 3]), 20);
const dive = (equations: Equation[], also: Equation | null = null, first: number[] = []): World | null =>
  narrowing(equations, solvedRows(equations)).dive(also, { first });

/** Sums of 6 unknowns that some numbers make true. */
const trueEquations = fc
  .record({
    counts: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
    sums: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ counts, sums }) => {
    const world: World = new Map(counts.entries());
    const equations = sums.map((sum) =>
      exactly(
        sumOf(sum),
        sum.reduce((total, unknown) => total + (counts[unknown] ?? 0), 0),
      ),
    );
    return { world, equations };
  });

describe('numbers that make equations true', () => {
  test('a dive gives a year of 20 four quarters, none of them 0', () => {
    const world = dive([year]);
    expect([...(world ?? new Map()).values()].every((count) => count > 0)).toBe(true);
    expect(world && isTrueIn(world, year)).toBe(true);
  });

  test('a dive with one equation more finds numbers for that one as well', () => {
    const world = dive([year], exactly(sumOf([0, 1]), 3));
    expect((world?.get(0) ?? 0) + (world?.get(1) ?? 0)).toBe(3);
  });

  test('a dive near a world gives as many as there as can be, and those in the sum what it asks for', () => {
    const near = new Map([1, 2, 3, 14].entries());
    const world = narrowing([year], solvedRows([year])).dive(exactly(sumOf([0, 1]), 4), { first: [0], near });
    expect(world).toEqual(new Map([1, 3, 3, 13].entries()));
  });

  test('a dive finds nothing where there is nothing', () => {
    expect(dive([year, exactly(sumOf([0, 1]), 21)])).toBeNull();
  });

  test('whatever a dive finds is true, and what was true stays possible', () => {
    fc.assert(
      fc.property(trueEquations, ({ world, equations }) => {
        const found = dive(equations);
        if (found) expect(equations.every((one) => isTrueIn(found, one))).toBe(true);
        const possible = possibilities(equations, solver);
        for (const [unknown, count] of world) expect(possible.canBe(sumOf([unknown]), count)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the solver tells what cannot be from what it did not find', () => {
    expect(solver([year, exactly(sumOf([0, 1]), 21)])).toBe('none');
    expect(solver([year])).not.toBe('none');
  });
});

describe('what is possible', () => {
  const never: Solve = () => 'not found';
  /** 3 x and 5 y are 30 together with 7 z: a dive, which tries no number twice, does not come upon all of them. */
  const odd: Equation[] = [
    {
      terms: new Map([
        [0, 3],
        [1, 5],
        [2, 7],
      ]),
      least: 30,
      most: 30,
    },
  ];

  /** A number that is even, and not even: nothing narrows that, and only a solver sees it. */
  const even: Equation = {
    terms: new Map([
      [0, 1],
      [1, -2],
    ]),
    least: 0,
    most: 0,
  };
  const uneven: Equation = {
    terms: new Map([
      [0, 1],
      [2, -2],
    ]),
    least: 1,
    most: 1,
  };

  test('a sum over two things that have nothing to do with one another is the sum of what each can be', () => {
    const possible = possibilities([exactly(sumOf([0, 1]), 4), exactly(sumOf([2, 3]), 5)], solver);
    expect(possible.canBe(sumOf([0, 2]), 9)).toBe(true);
    expect(possible.canBe(sumOf([0, 2]), 10)).toBe(false);
    expect(possible.someIn(sumOf([0, 2]), { least: 10, most: Infinity })).toBeNull();
  });

  test('of equations that cannot all be true there is no hope, and none is made up', () => {
    const possible = possibilities([year, exactly(sumOf([0, 1]), 21)], solver);
    expect(possible.hopeOf(sumOf([0]))).toBe('none');
    expect(possible.isPossible()).toBe(false);
  });

  test('a solver that finds nothing in time does not make a contradiction', () => {
    const both = [
      ...odd,
      {
        terms: new Map([
          [0, 1],
          [1, -1],
          [2, 2],
        ]),
        least: 1,
        most: 1,
      },
    ];
    const possible = possibilities(both, never);
    expect(possible.hopeOf(sumOf([0]))).not.toBe('none');
    expect(possible.isPossible()).toBe(true);
  });

  test('where the solver did not answer in time nothing counts as possible, and that is known', () => {
    const possible = possibilities([even, uneven], never);
    expect(possible.hopeOf(sumOf([0]))).toBe('not found');
    expect(possible.canBe(sumOf([0]), 3)).toBe(false);
    expect(possible.isUnsure(sumOf([0]))).toBe(true);
  });

  test('with very many printed rates the solver is not asked at all', () => {
    let asked = 0;
    const rates = Array.from({ length: 50 }, (_one, at): Equation => ({
      terms: new Map([
        [at === 0 ? 0 : at + 2, 2],
        [at + 3, -1],
      ]),
      least: -1,
      most: 1,
    }));
    const count: Solve = () => {
      asked += 1;
      return 'not found';
    };
    const { hopeOf, someIn } = possibilities([...rates, even, uneven], count);
    expect(hopeOf(sumOf([0]))).toBe('not found');
    someIn(sumOf([0]), { least: 7, most: 8 });
    expect(asked).toBe(0);
  });

  test('a world in which more was true is true still', () => {
    const before = possibilities([year, exactly(sumOf([0]), 3)], solver);
    before.hopeOf(sumOf([1]));
    const after = possibilities([year], never, before.worlds());
    expect(after.canBe(sumOf([0]), 3)).toBe(true);
  });
});
