// Loaded into the process that reads a file, so that the measurement needs nothing of the product: at its end it writes
// down the most memory it ever had, in kilobytes.
import { writeFileSync } from 'node:fs';

const { BENCH_PEAK_FILE } = process.env;
if (BENCH_PEAK_FILE) {
  process.on('exit', () => writeFileSync(BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
}
