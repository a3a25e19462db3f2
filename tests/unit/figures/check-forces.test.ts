import { expect, test } from 'vitest';
import { sumForces } from '@/lib/importing/figures/table/check-forces';
import { readDelimited } from '@/lib/importing/figures/files/read-delimited';

const table = (wales: string) =>
  [
    'Area Code,Area Name,All crime,Robbery',
    'K04000001,ENGLAND AND WALES [note 3],"1,110",6',
    'E92000001,ENGLAND,"1,000",3',
    'E12000009,South West,"1,000",3',
    'E23000036,Avon and Somerset,"1,000",3',
    'W92000004,WALES,100,2',
    `W15000002,Gwent,${wales},2`,
    ',British Transport Police,10,1',
  ].join('\n');

test('the forces and the British Transport Police add up to England and Wales; countries and regions are not counted twice', () => {
  expect(sumForces([readDelimited(table('100'))])).toEqual([
    { heading: 'All crime', forces: 3, sum: 1110, total: 1110 },
    { heading: 'Robbery', forces: 3, sum: 6, total: 6 },
  ]);
});

test('a force that is wrong by one is seen', () => {
  expect(sumForces([readDelimited(table('101'))])[0]).toMatchObject({ sum: 1111, total: 1110 });
});
