import type {Artefacts, Parsed} from '../domain/artefacts/index.ts';
import type {FileEntry} from '../domain/file.ts';
import type {Observations} from '../domain/observations.ts';
import type {Hit, Signal} from '../domain/signal.ts';
import {artefactReaders} from './artefacts/index.ts';
import type {ArtefactReader, LazyReader} from './artefacts/reader.ts';
import {buildCodeIndex} from './code/build-index.ts';
import type {Summarised} from './code/summary.ts';
import {compileSignals} from './compile-signals.ts';
import {findComponents} from './components.ts';
import {createFileIndex} from './file-index.ts';
import {keptText} from './kept-text.ts';
import {defaultLimits, type Limits} from './limits.ts';
import type {FileReading} from './read-batch.ts';
import {readFiles} from './read-files.ts';
import {findSecrets} from './secrets/find-secrets.ts';
import {secretSignals} from './secrets/signals.ts';
import {walk} from './walk.ts';

export type ObserveRequest = {
	/** Absolute path of the target. */
	readonly root: string;
	readonly signals: readonly Signal[];
	readonly limits?: Limits;
	readonly abort?: AbortSignal;
	/** Files that are looked at. @default all */
	readonly includes?: (file: FileEntry) => boolean;
	readonly onProgress?: (done: number, total: number) => void;
};

export type Observed = {
	readonly observations: Observations;
	readonly commit?: string;
	readonly counts: {readonly files: number; readonly bytes: number};
	/** What was not looked at, and why. Grows while artefacts are parsed. */
	readonly warnings: readonly string[];
};

type Lazy = {readonly [kind in keyof Artefacts]: () => readonly Parsed<unknown>[]};

/** Parses the files of one kind when they are first asked for, and remembers the values. */
const createLazyKind = (
	reader: LazyReader<unknown>,
	candidates: readonly FileEntry[],
	context: Parameters<LazyReader<unknown>['parse']>[2],
	warnings: string[],
) => {
	let parsed: readonly Parsed<unknown>[] | undefined;
	const parseAll = (): readonly Parsed<unknown>[] =>
		candidates.flatMap(file => {
			const text = context.text(file.path);
			if (text === undefined) return [];
			try {
				const value = reader.parse(text, file, context);
				return value === undefined ? [] : [{file, value}];
			} catch (error) {
				warnings.push(`${file.path} could not be parsed: ${error instanceof Error ? error.message : String(error)}`);
				return [];
			}
		});
	return (): readonly Parsed<unknown>[] => {
		parsed ??= parseAll();
		return parsed;
	};
};

const createTexts = (readings: readonly FileReading[]): ((path: string) => string | undefined) => {
	const kept = new Map(
		readings.flatMap(reading => (reading.kept === undefined ? [] : [[reading.path, reading.kept] as const])),
	);
	return path => {
		const text = kept.get(path);
		return text === undefined ? undefined : keptText(text);
	};
};

/** The values that eager readers made during the read pass, by kind. */
const collectEager = (
	readings: readonly FileReading[],
	fileOf: (path: string) => FileEntry | undefined,
): ReadonlyMap<string, readonly Parsed<unknown>[]> => {
	const byKind = new Map<string, Parsed<unknown>[]>();
	for (const reading of readings) {
		for (const [kind, value] of reading.eager) {
			const file = fileOf(reading.path);
			if (file === undefined) continue;
			const of = byKind.get(kind) ?? [];
			of.push({file, value});
			byKind.set(kind, of);
		}
	}

	return byKind;
};

const isOwn = (file: FileEntry): boolean => file.role !== 'vendored' && file.role !== 'generated';

/**
 * Observes a target: walks it, reads each text file once, and gives what facts and checks may ask for.
 * @throws AbortError when `abort` fires
 */
export const observe = async ({
	root,
	signals,
	limits = defaultLimits,
	abort,
	includes,
	onProgress,
}: ObserveRequest): Promise<Observed> => {
	const walked = walk(root, limits);
	const files = createFileIndex(includes === undefined ? walked.files : walked.files.filter(includes));
	const wanted = [...signals, ...secretSignals];
	const compiled = compileSignals(wanted);
	const read = await readFiles({
		root,
		index: files,
		wanted,
		signals: compiled,
		readers: artefactReaders,
		limits,
		...(abort === undefined ? {} : {abort}),
		onProgress: done => onProgress?.(done, files.all.length),
	});
	const warnings = [...walked.warnings, ...read.warnings];
	const text = createTexts(read.readings);
	const eager = collectEager(read.readings, files.get);
	const lazy = Object.fromEntries(
		Object.entries<ArtefactReader<unknown>>(artefactReaders).map(([kind, reader]) => [
			kind,
			reader.isEager
				? () => eager.get(kind) ?? []
				: createLazyKind(
						reader,
						files.all.filter(file => isOwn(file) && reader.matches(file)),
						{files, text},
						warnings,
					),
		]),
		// The registry has exactly the kinds of Artefacts, each with a reader of its type.
	) as unknown as Lazy;
	const artefacts = Object.defineProperties(
		{},
		Object.fromEntries(Object.entries(lazy).map(([kind, get]) => [kind, {get, enumerable: true}])),
	) as Artefacts;

	const hitsBySignal = new Map<Signal, Hit[]>();
	for (const reading of read.readings) {
		const file = files.get(reading.path);
		if (file === undefined) continue;
		for (const {signal, line, text: lineText, groups} of reading.hits) {
			const of = compiled.signals[signal];
			if (of === undefined) continue;
			const known = hitsBySignal.get(of) ?? [];
			// Written out: of tens of thousands of hits, copies by `...` would take twice the memory.
			known.push({path: reading.path, file, line, text: lineText, groups});
			hitsBySignal.set(of, known);
		}
	}

	const summarised = new Map<string, Summarised>(
		read.readings.flatMap(({path, summarised: one}) => (one === undefined ? [] : [[path, one] as const])),
	);
	const code = buildCodeIndex({summarised, files, manifests: artefacts.manifests, text});
	const hits = (signal: Signal): readonly Hit[] => hitsBySignal.get(signal) ?? [];
	const candidates = [...new Set(secretSignals.flatMap(hits).map(hit => hit.file))];
	return {
		observations: {
			files,
			hits,
			secrets: await findSecrets({files, candidates, text}),
			artefacts,
			code,
			components: findComponents(files, artefacts, text),
			text,
		},
		counts: {files: files.all.length, bytes: read.bytes},
		warnings,
		...(walked.commit === undefined ? {} : {commit: walked.commit}),
	};
};
