import {setFlagsFromString} from 'node:v8';

/**
 * A scan makes much garbage that lives briefly. The engine answers by doubling the space for new objects, up to 48 MB a
 * thread, and by letting the heap grow fourfold before it is cleared. Neither makes a scan faster; without them its peak
 * is lower by almost half. Only a scan asks for it: drawing the first screen would be slowed by a quarter.
 *
 * Of the thousands of patterns most run a few times: those are not worth translating into machine code, which takes 20 MB.
 */
export const keepHeapSmall = (): void => {
	setFlagsFromString('--semi-space-growth-factor=1');
	setFlagsFromString('--heap-growing-percent=15');
	setFlagsFromString('--regexp-tier-up-ticks=50');
};
