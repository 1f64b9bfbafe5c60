import {nearest} from '../domain/nearest.ts';
import type {AssessmentStore, AssessmentSummary} from '../domain/ports.ts';
import {UserError} from '../errors.ts';

type Saved = Extract<AssessmentSummary, {kind: 'saved'}>;

/**
 * The saved assessment that a person means: by id, by the beginning of one, or the one that was changed last.
 * @throws UserError when there is none, or several begin so
 */
export const findSaved = (store: AssessmentStore, id: string | undefined): Saved => {
	const all = store.list();
	const saved = all.filter(one => one.kind === 'saved');
	if (id === undefined) {
		const [latest] = saved;
		if (latest !== undefined) return latest;
		throw new UserError({
			what: 'no assessment is saved on this machine',
			why: 'none was begun, or all were deleted',
			next: 'begin one with `klar <path>`',
		});
	}

	const damaged = all.find(one => one.kind === 'damaged' && one.id === id);
	if (damaged?.kind === 'damaged') {
		throw new UserError({
			what: `the assessment \`${id}\` cannot be read`,
			why: damaged.problem,
			next: `its file is kept at \`${damaged.path}\``,
		});
	}

	const exact = saved.find(one => one.id === id);
	if (exact !== undefined) return exact;
	const [first, ...others] = saved.filter(one => one.id.startsWith(id));
	if (first !== undefined && others.length === 0) return first;
	if (first !== undefined) {
		throw new UserError({
			what: `several assessments begin with \`${id}\``,
			why: [first, ...others].map(one => `\`${one.id}\``).join(', '),
			next: 'write more of the id',
		});
	}

	const near = nearest(
		id,
		saved.map(one => one.id),
	);
	throw new UserError({
		what: `there is no saved assessment \`${id}\``,
		why: `${saved.length} are saved on this machine`,
		next: near === undefined ? '`klar list` shows them' : `did you mean \`${near}\`? \`klar list\` shows them all`,
	});
};

/** The saved assessments of a target, the last changed first. @param root absolute path */
export const savedOf = (
	store: AssessmentStore,
	root: string,
	{packId, component}: {readonly packId?: string | undefined; readonly component?: string | undefined} = {},
): readonly Saved[] =>
	store
		.list()
		.filter(one => one.kind === 'saved')
		.filter(one => one.target.path === root && one.target.component === component)
		.filter(one => packId === undefined || one.pack.id === packId);
