import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		testTimeout: 120_000,
		// End-to-end tests start whole programs: two at a time is what a two-core CI machine can bear.
		maxWorkers: 2,
	},
});
