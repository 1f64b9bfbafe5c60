import {type Copy, copyTree} from './copy.ts';
import {type Applied, group} from './group.ts';
import {isBack, isExpected, shown} from './judge.ts';
import type {Mutation, Said, Tree, TreeFile} from './mutation.ts';
import type {Scanned} from './scan-entry.ts';

/** What became of one mutation on one tree. */
export type Outcome = {
	readonly id: string;
	readonly check: string;
	readonly what: string;
	readonly tree: string;
	readonly isFlipped: boolean;
	readonly isBack: boolean;
	/** Before and after in few words. */
	readonly before: string;
	readonly after: string;
	/** klar's sentence after the change. */
	readonly reason: string;
};

export type RunRequest = {
	readonly name: string;
	readonly folder: string;
	readonly mutations: readonly Mutation[];
	readonly scan: (root: string) => Promise<Scanned>;
	readonly classifyAll: (paths: readonly string[]) => readonly TreeFile[];
	/** Mutations in one scan. 1 tells exactly which change did what, and takes long. */
	readonly maxGroup: number;
};

const missing: Said = {status: 'missing', score: 0, reason: 'the pack has no such check', evidence: []};

const treeOf = (copy: Copy, files: readonly TreeFile[], scanned: Scanned): Tree => {
	const known = new Set(copy.paths);
	const texts = new Map<string, string>();
	return {
		files,
		text: file => {
			const text = texts.get(file) ?? (known.has(file) ? copy.text(file) : '');
			texts.set(file, text);
			return text;
		},
		has: file => known.has(file),
		said: check => scanned.verdicts[check],
		fact: id => scanned.facts[id]?.value ?? false,
	};
};

/** Where klar decides nothing yet, no change can show. */
const isDecided = (said: Said | undefined): said is Said =>
	said !== undefined && said.reason !== 'not decided by the scan yet';

const applicable = (mutations: readonly Mutation[], tree: Tree): readonly Applied[] =>
	mutations.flatMap(mutation => {
		const said = tree.said(mutation.check);
		if (!isDecided(said) || !mutation.from.includes(said.status)) return [];
		const edits = mutation.apply(tree);
		return edits === undefined || edits.length === 0 ? [] : [{mutation, edits}];
	});

/** Applies every fitting mutation to a copy of one repository, scans, undoes it and scans again. */
export const runTree = async (request: RunRequest): Promise<readonly Outcome[]> => {
	const copy = copyTree(request.folder);
	try {
		const base = await request.scan(copy.root);
		if (base.errors.length > 0) throw new Error(`${request.name}: ${base.errors.join('; ')}`);
		const tree = treeOf(copy, request.classifyAll(copy.paths), base);
		const outcomes: Outcome[] = [];

		const runGroup = async (of: readonly Applied[]): Promise<readonly Outcome[]> => {
			const undo = copy.apply(of.flatMap(one => one.edits));
			const changed = await request.scan(copy.root);
			undo();
			const restored = await request.scan(copy.root);
			return of.map(({mutation}) => {
				const before = base.verdicts[mutation.check] ?? missing;
				const after = changed.verdicts[mutation.check] ?? missing;
				return {
					id: mutation.id,
					check: mutation.check,
					what: mutation.what,
					tree: request.name,
					isFlipped: isExpected(mutation.to, before, after) && changed.errors.length === 0,
					isBack: isBack(before, restored.verdicts[mutation.check] ?? missing),
					before: shown(before),
					after: shown(after),
					reason: [after.reason, ...changed.errors].join('; '),
				};
			});
		};

		for (const of of group(applicable(request.mutations, tree), request.maxGroup)) {
			for (const [index, outcome] of (await runGroup(of)).entries()) {
				const one = of[index];
				// A neighbour in the group may have stood in the way: only alone a mutation is really judged to fail.
				const isSettled = outcome.isFlipped || of.length === 1 || one === undefined;
				outcomes.push(...(isSettled ? [outcome] : await runGroup([one])));
			}
		}

		return outcomes;
	} finally {
		copy.drop();
	}
};
