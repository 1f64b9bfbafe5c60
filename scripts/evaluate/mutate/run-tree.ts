import {type Copy, copyTree} from './copy.ts';
import {type Applied, group} from './group.ts';
import {isBack, isExpected, shown} from './judge.ts';
import type {Mutation, Said, Tree, TreeFile} from './mutation.ts';
import type {Scanned} from './scan.ts';

/** What became of one mutation on one tree. */
export type Outcome = {
	readonly id: string;
	readonly check: string;
	readonly what: string;
	readonly tree: string;
	/** The verdict after the change is what a person expects. */
	readonly isExpected: boolean;
	/** The verdict after the undoing is that before the change, to the letter. */
	readonly isBack: boolean;
	/** Verdicts in few words. */
	readonly before: string;
	readonly after: string;
	readonly undone: string;
	readonly expected: string;
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

/** A mutation with the scan of the changed tree, and that of the restored one when it was made at once. */
type Judged = {readonly mutation: Mutation; readonly changed: Scanned; readonly restored: Scanned | undefined};

const isAsExpected = ({mutation, changed}: Judged, base: Scanned): boolean =>
	changed.errors.length === 0 &&
	isExpected(mutation.to, base.verdicts[mutation.check] ?? missing, changed.verdicts[mutation.check] ?? missing);

const outcomeOf = (tree: string, judged: Judged, base: Scanned, restored: Scanned): Outcome => {
	const {id, check, what, to} = judged.mutation;
	const before = base.verdicts[check] ?? missing;
	const after = judged.changed.verdicts[check] ?? missing;
	const undone = restored.verdicts[check] ?? missing;
	return {
		id,
		check,
		what,
		tree,
		isExpected: isAsExpected(judged, base),
		isBack: isBack(before, undone),
		before: shown(before),
		after: shown(after),
		undone: shown(undone),
		expected: typeof to === 'string' ? to : to.join(' or '),
		reason: [after.reason, ...judged.changed.errors].join('; '),
	};
};

/**
 * Applies every fitting mutation to a copy of one repository, scans and undoes it. The tree is scanned again when all is
 * undone (an undoing that failed would last until then), or after each mutation when they are scanned one by one.
 */
export const runTree = async (request: RunRequest): Promise<readonly Outcome[]> => {
	const copy = copyTree(request.folder);
	try {
		const base = await request.scan(copy.root);
		if (base.errors.length > 0) throw new Error(`${request.name}: ${base.errors.join('; ')}`);
		const tree = treeOf(copy, request.classifyAll(copy.paths), base);
		const isEachRestored = request.maxGroup === 1;

		const runGroup = async (of: readonly Applied[]): Promise<readonly Judged[]> => {
			const undo = copy.apply(of.flatMap(one => one.edits));
			const changed = await request.scan(copy.root);
			undo();
			const restored = isEachRestored ? await request.scan(copy.root) : undefined;
			return of.map(({mutation}) => ({mutation, changed, restored}));
		};

		const judged: Judged[] = [];
		for (const of of group(applicable(request.mutations, tree), request.maxGroup)) {
			for (const [index, one] of (await runGroup(of)).entries()) {
				// A neighbour in the group may have stood in the way: only alone a mutation is really judged to fail.
				const isSettled = isAsExpected(one, base) || of.length === 1;
				judged.push(...(isSettled ? [one] : await runGroup(of.slice(index, index + 1))));
			}
		}

		const last = await request.scan(copy.root);
		return judged.map(one => outcomeOf(request.name, one, base, one.restored ?? last));
	} finally {
		copy.drop();
	}
};
