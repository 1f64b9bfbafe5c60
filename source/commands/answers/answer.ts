import {UserError} from '../../errors.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import {findSaved} from '../saved.ts';
import type {Services} from '../services.ts';
import {scriptContext} from './context.ts';
import {mergeAnswers} from './merge.ts';
import {type ReadAnswers, readAnswers} from './read-file.ts';
import {typedEntry} from './typed-entry.ts';

export type AnswerOptions = {
	/** Id of the assessment. @default the one of the file, or the latest */
	readonly id?: string;
	readonly replaces: boolean;
} /** `typed`: by the names of an entry in a file of answers, as it stood on the command line. */ & (
	| {readonly kind: 'one'; readonly check: string; readonly typed: Readonly<Record<string, unknown>>}
	| {readonly kind: 'file'; readonly path: string}
);

const read = (options: AnswerOptions): {readonly answers: ReadAnswers; readonly name: string} => {
	if (options.kind === 'file') return {answers: readAnswers(options.path), name: options.path};
	const file = {answers: {[options.check]: typedEntry(options.typed)}};
	return {answers: {file, lineOf: () => undefined}, name: 'the command line'};
};

/** `klar answer`: one answer from a script, or a file of them, merged into a saved assessment. */
export const answer = async (options: AnswerOptions, services: Services): Promise<Outcome> => {
	const {answers, name} = read(options);
	const store = await services.openStore();
	const open = store.open(findSaved(store, options.id ?? answers.file.assessment ?? undefined).id, {mode: 'write'});
	try {
		const before = open.value();
		if (before.scan === undefined) {
			throw new UserError({
				what: `nothing was scanned yet in \`${before.id}\``,
				why: 'what the scan saw decides what is asked',
				next: `run \`klar assess ${before.target.path}\` first`,
			});
		}

		const context = scriptContext(before, await services.loadPackOf(before), services.today());
		const merged = mergeAnswers(before, answers, context, {replaces: options.replaces, name});
		if (merged.assessment !== before) {
			open.save({...merged.assessment, updatedAt: services.now().toISOString()});
		}

		const lines = [...(open.recovered === undefined ? [] : [open.recovered]), `${before.id}:`, ...merged.lines];
		return {
			stderr: lines.map(line => `${services.printable(line)}\n`).join(''),
			exitCode: merged.hasKept ? exitCodes.thresholdMissed : exitCodes.done,
		};
	} finally {
		open.close();
	}
};
