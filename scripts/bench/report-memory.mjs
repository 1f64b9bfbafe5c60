// Loaded before a measured program: when it exits, its peak memory is written to the file that KLAR_BENCH_MEMORY names.
import {writeFileSync} from 'node:fs';

process.on('exit', () => writeFileSync(process.env.KLAR_BENCH_MEMORY, String(process.resourceUsage().maxRSS)));
