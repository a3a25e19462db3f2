// Loaded into the process that reads a file, so that the measurement needs nothing of the product: at its end it writes
// down the most memory it ever had, in kilobytes, and the time of the processor it took, in microseconds.
import { writeFileSync } from 'node:fs';

const { BENCH_PEAK_FILE } = process.env;
if (BENCH_PEAK_FILE) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(BENCH_PEAK_FILE, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  });
}
