import type {FileEntry, FileIndex} from '../../domain/file.ts';
import type {SecretFinding} from '../../domain/secret.ts';
import {findAssignments} from './assignments.ts';
import {findConnections} from './connections.ts';
import {findFormats} from './formats.ts';
import {judge} from './judge.ts';
import {findKeystores} from './keystores.ts';
import {findKubernetesSecrets} from './kubernetes-secrets.ts';
import {createLiteralSearch} from './literals.ts';
import type {Candidate, SecretMatch, SecretRule} from './match.ts';
import {loadPreset, type PresetScan, presetLiterals} from './preset.ts';
import {findPrivateKeys} from './private-keys.ts';
import {findTokens} from './tokens.ts';

export type SecretsRequest = {
	readonly files: FileIndex;
	/** Files with a hit of a secret signal. */
	readonly candidates: readonly FileEntry[];
	/** The kept text of a candidate. */
	text(path: string): string | undefined;
};

/** Rules for forms that are secret wherever they stand. */
const formRules: readonly SecretRule[] = [findPrivateKeys, findTokens];
/** Rules that go by names and addresses, which test and example files are full of. */
const namedRules: readonly SecretRule[] = [findKubernetesSecrets, findConnections, findAssignments];
const namedRoles = new Set(['source', 'config', 'ci', 'vendored']);

const maxPerFile = 20;
/** Rows of data and recordings: what looks random in them is an id or a sample. */
const dataExtensions = new Set([
	'csv',
	'tsv',
	'jsonl',
	'ndjson',
	'parquet',
	'svg',
	'map',
	'snap',
	'sum',
	'lock',
	'geojson',
	'har',
	'cast',
	'po',
	'pot',
	'xlf',
	'resx',
	'css',
	'scss',
	'less',
	'patch',
	'diff',
]);
const maxDataBytes = 256 * 1024;
/** A line longer than this was written by a program. @unit characters */
const maxLine = 5000;

const isData = ({file, text}: Candidate): boolean =>
	dataExtensions.has(file.extension) || (file.extension === 'json' && text.length > maxDataBytes);

const hasLongLine = (text: string): boolean => {
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf('\n', start);
		if ((end === -1 ? text.length : end) - start > maxLine) return true;
		if (end === -1) return false;
		start = end + 1;
	}

	return false;
};

/** What one run shares between files: made once, when the first candidate asks. */
type Tools = {
	readonly literalsIn: (text: string) => ReadonlySet<string>;
	readonly preset: () => Promise<PresetScan>;
};

const createTools = (): Tools => {
	let loading: Promise<PresetScan> | undefined;
	return {
		literalsIn: createLiteralSearch(),
		preset() {
			loading ??= loadPreset();
			return loading;
		},
	};
};

const matchesIn = async (candidate: Candidate, {literalsIn, preset}: Tools): Promise<readonly SecretMatch[]> => {
	const {file, text} = candidate;
	const literals = literalsIn(text);
	const own = [...formRules.flatMap(rule => rule(candidate)), ...findFormats(candidate, literals)];
	const isKnown = presetLiterals.some(literal => literals.has(literal));
	const known = isKnown ? await (await preset())(file.path, text) : [];
	const named = namedRoles.has(file.role) && !hasLongLine(text) ? namedRules.flatMap(rule => rule(candidate)) : [];
	const forms = [...known, ...own];
	// What a rule knows by its form it also grades better than one that goes by the name beside it.
	const isKnownForm = ({value}: SecretMatch): boolean =>
		forms.some(form => form.value.includes(value) || value.includes(form.value));
	return [...forms, ...named.filter(match => !isKnownForm(match))];
};

/** One finding a line: the surest, and of equals the first rule's. */
const onePerLine = (findings: readonly SecretFinding[]): readonly SecretFinding[] =>
	[...Map.groupBy(findings, finding => finding.line).values()].flatMap(
		same => same.find(finding => finding.strength === 'live') ?? same.slice(0, 1),
	);

const scanFile = async (candidate: Candidate, tools: Tools): Promise<readonly SecretFinding[]> => {
	if (isData(candidate)) return [];
	const matches = await matchesIn(candidate, tools);
	const findings = matches.flatMap(match => judge(match, candidate.file, candidate.text) ?? []);
	return onePerLine(findings)
		.toSorted((a, b) => a.line - b.line)
		.slice(0, maxPerFile);
};

const byPlace = (a: SecretFinding, b: SecretFinding): number => {
	if (a.path === b.path) return a.line - b.line;
	return a.path < b.path ? -1 : 1;
};

/**
 * Looks for live secrets in the files that the read pass picked out, and for tracked key stores. Each value is masked
 * before it leaves.
 */
export const findSecrets = async ({files, candidates, text}: SecretsRequest): Promise<readonly SecretFinding[]> => {
	const findings: SecretFinding[] = [...findKeystores(files)];
	const tools = createTools();
	for (const file of candidates) {
		const content = text(file.path);
		if (content !== undefined && file.isTracked) findings.push(...(await scanFile({file, text: content}, tools)));
	}

	return findings.toSorted(byPlace);
};
