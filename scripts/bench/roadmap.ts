// How long a roadmap takes and how near it comes to its bound: node scripts/bench/roadmap.ts [gaps]
import {performance} from 'node:perf_hooks';
import type {Gap, Priority} from '../../source/domain/gap.ts';
import {schedule} from '../../source/gaps/schedule.ts';

const size = Number(process.argv[2] ?? 200);
const rounds = 25;
const priorities: readonly Priority[] = ['P0', 'P1', 'P2', 'P3'];

/** Numbers from 0 to 1, the same on each run. Park and Miller 1988. */
const sequence = (seed: number): (() => number) => {
	let state = seed;
	return () => {
		state = (state * 48_271) % 0x7fff_ffff;
		return state / 0x7fff_ffff;
	};
};

const sample = (seed: number): readonly Gap[] => {
	const random = sequence(seed);
	const whole = (most: number): number => Math.floor(random() * most);
	return Array.from({length: size}, (_, n) => {
		const low = 1 + whole(5);
		return {
			checkId: `g${n}`,
			code: `G-1.${n}`,
			title: 'The thing holds',
			category: 'all',
			severity: 'high' as const,
			priority: priorities[whole(4)] ?? 'P3',
			reason: 'It does not.',
			impact: 'Users suffer.',
			recommendation: `Do ${n}.`,
			days: [low, low + whole(3)] as const,
			dependsOn: n > 0 && random() < 0.5 ? [`g${whole(n)}`] : [],
			stakeholder: 'development' as const,
			evidence: [],
			gain: random(),
			isWaived: false,
			alsoCloses: [],
		};
	});
};

for (const team of [1, 2, 3, 5, 10]) {
	const times: number[] = [];
	const over: number[] = [];
	for (let round = 1; round <= rounds; round++) {
		const gaps = sample(round * 7919);
		const began = performance.now();
		const {length, lowerBound} = schedule(gaps, {team, start: '2026-11-23'});
		times.push(performance.now() - began);
		over.push(100 * (length[1] / lowerBound - 1));
	}
	times.sort((a, b) => a - b);
	over.sort((a, b) => a - b);
	const ms = (n: number): string => `${(times[n] ?? 0).toFixed(1)} ms`;
	console.log(
		`${size} gaps, team of ${team}: median ${ms(Math.floor(rounds / 2))}, most ${ms(rounds - 1)}; over the bound: median ${over[Math.floor(rounds / 2)]?.toFixed(2)} %, most ${over.at(-1)?.toFixed(2)} %`,
	);
}
