import type {ScanEvent} from '../../../source/assessment/progress.ts';
import type {Scan} from '../../../source/domain/assessment.ts';
import type {Pack} from '../../../source/domain/pack.ts';
import {placedChecks} from '../../../source/domain/placed-check.ts';
import {fail, partial, pass, unknown, type Verdict} from '../../../source/domain/verdict.ts';

const verdicts: readonly ((id: string) => Verdict)[] = [
	id =>
		pass(`Found in 3 places: ${id}`, [{path: 'src/server/main.ts', line: 42, excerpt: "app.use('/health', health)"}]),
	id => pass(`Found: ${id}`, [{path: 'deploy/values.yaml', line: 7, excerpt: 'replicas: 3'}]),
	id => partial(`2 of 3 components have it: ${id}`, [{path: 'packages/api/src/client.ts', line: 118}], 66),
	id => fail(`Nothing of it was found: ${id}`),
	() => unknown('The files cannot tell.'),
];

/** A scan that takes no files: verdicts by the place of a check in the pack, auditor by auditor. */
export const fakeScan =
	(pack: Pack, {stepMs, failing}: {readonly stepMs: number; readonly failing?: string | undefined}) =>
	async (onProgress: (event: ScanEvent) => void, signal: AbortSignal): Promise<Scan> => {
		const found: Record<string, Verdict> = {};
		const auditors: Scan['auditors'][number][] = [];
		for (const {id, title} of pack.categories)
			onProgress({kind: 'auditor', id, title, state: 'waiting', done: 0, total: 0});
		onProgress({kind: 'files', read: 214, total: 214});
		for (const {id, title} of pack.categories) {
			const checks = placedChecks(pack).filter(({category, check}) => category.id === id && check.by !== 'ask');
			const total = checks.length;
			for (const [index, {check}] of checks.entries()) {
				if (signal.aborted) throw new Error('cancelled');
				const kind = check.by === 'both' && index % 2 === 0 ? 4 : index % 5;
				found[check.id] = verdicts[kind]?.(check.id) ?? unknown('');
				onProgress({kind: 'auditor', id, title, state: 'running', done: index + 1, total});
				await new Promise(resolve => setTimeout(resolve, stepMs));
			}
			if (id === failing) {
				auditors.push({id, ms: 3, error: 'TypeError: cannot read properties of undefined'});
				onProgress({
					kind: 'auditor',
					id,
					title,
					state: 'failed',
					done: 0,
					total,
					result: 'TypeError: cannot read properties of undefined',
				});
				continue;
			}
			auditors.push({id, ms: 3});
			const count = (status: string) => checks.filter(({check}) => found[check.id]?.status === status).length;
			const result = `${count('pass')} hold, ${count('fail')} do not, ${count('unknown')} open`;
			onProgress({kind: 'auditor', id, title, state: 'done', done: total, total, result});
		}
		return {
			at: '2026-11-21T10:00:00.000Z',
			counts: {files: 214, bytes: 1_000_000, ms: 350},
			facts: {},
			verdicts: found,
			auditors,
			warnings: [],
		};
	};
