import type { Role } from '@/lib/domain/permissions';

/** A page of the desk and whose it is. `onlyFilled`: it is about a record that only the made-up office has. */
export type DeskPage = { name: string; role: Role; path: string; onlyFilled?: true };

/** The inspection that ships, and one that is made up. */
const [seed, latest] = ['2021-phase-one', 'made-up-39'];

/** Every kind of page that shows a list or a record. */
export const deskPages = (): DeskPage[] => {
  const staff = (name: string, path: string): DeskPage => ({ name, role: 'officer', path: `/manage${path}` });
  const panel = (name: string, path: string): DeskPage => ({ name, role: 'panel', path: `/panel${path}` });
  const filled = (page: DeskPage): DeskPage => ({ ...page, onlyFilled: true });
  return [
    staff('today', ''),
    staff('what is late', '/due'),
    staff('recommendations', '/recommendations'),
    staff('recommendation 5', `/inspections/${seed}/recommendations/5`),
    staff('recommendation 3', `/inspections/${seed}/recommendations/3`),
    filled(staff('a made-up recommendation', `/inspections/${latest}/recommendations/3`)),
    staff('the response', `/inspections/${seed}/document`),
    staff('promises', `/inspections/${seed}/promises`),
    filled(staff('made-up promises', `/inspections/${latest}/promises`)),
    staff('evidence', '/evidence'),
    staff('search', '/search?words=cases'),
    staff('measures', '/measures'),
    staff('a measure', '/measures/C.1'),
    staff('publications', '/publications'),
    staff('revisions', '/measures/revisions'),
    { name: 'people', role: 'administrator', path: '/manage/people' },
    { name: 'history', role: 'administrator', path: '/manage/history' },
    panel('panel', `?inspection=${seed}`),
    filled(panel('panel of a made-up inspection', `?inspection=${latest}`)),
    panel('panel recommendation 5', `/inspections/${seed}/recommendations/5`),
    filled(panel('a made-up panel recommendation', `/inspections/${latest}/recommendations/3`)),
    panel('panel promises', `/inspections/${seed}/promises`),
    panel('panel measures', '/measures'),
    panel('panel measure', '/measures/C.1'),
  ];
};
