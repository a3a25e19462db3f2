import { z } from 'zod';

/** A test that failed, and its file. */
export type Failure = { name: string; file: string };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** The first failed test of vitest's JSON; a file that could not be loaded stands for its tests. */
export function firstOfVitest(report: unknown): Failure | null {
  for (const { name: file, status, assertionResults } of vitestReport.parse(report).testResults) {
    const failed = assertionResults.find((test) => test.status === 'failed');
    if (failed) return { name: failed.fullName, file };
    if (status === 'failed') return { name: `${file}, which cannot be loaded`, file };
  }
  return null;
}

type Suite = {
  title: string;
  specs: { title: string; ok: boolean; file: string }[];
  suites?: Suite[] | undefined;
};

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(z.object({ title: z.string(), ok: z.boolean(), file: z.string() })),
    suites: z.array(suite).optional(),
  }),
);
const playwrightReport = z.object({ suites: z.array(suite) });

const specsOf = ({ specs, suites = [] }: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsOf)];

/** The first failed journey of Playwright's JSON. */
export function firstOfPlaywright(report: unknown): Failure | null {
  const failed = playwrightReport
    .parse(report)
    .suites.flatMap(specsOf)
    .find(({ ok }) => !ok);
  return failed ? { name: failed.title, file: failed.file } : null;
}
