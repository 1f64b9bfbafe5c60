import path from 'node:path';
import {stringify} from 'yaml';
import {count, list} from '../../domain/place.ts';
import {UserError} from '../../errors.ts';
import {inOrder, shown} from '../../packs/finding.ts';
import {lensSchema} from '../../packs/lens/lens.ts';
import {packOfLens} from '../../packs/lens/to-pack.ts';
import {lintOwn} from '../../packs/lint.ts';
import {readPackFile} from '../../packs/own.ts';
import {parseFile} from '../../packs/parse.ts';
import {readText} from '../../packs/read-text.ts';
import {lintKnowledge} from '../load-pack.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import {writePrivate} from '../private-file.ts';
import type {Services} from '../services.ts';
import {isPackId} from './list.ts';

const header = (file: string): string =>
	`# Made by \`klar pack import\` of ${path.basename(file)}. The lens says nothing of effort: \`days\` are a guess to be mended.\n`;

/** JSON is YAML but for tabs between its parts, which YAML does not take everywhere. */
const withoutTabs = (text: string): string => text.replace(/^[\t ]+/gm, space => space.replaceAll('\t', '  '));

const readLens = (file: string) => {
	const refuse = (why: string): UserError =>
		new UserError({
			what: `\`${file}\` is no custom lens of AWS Well-Architected`,
			why,
			next: 'export the lens from the tool, or write it by its format specification (schemaVersion 2021-11-01)',
		});
	const read = readText(path.resolve(file));
	if (read.kind === 'none') throw refuse(read.why);
	const parsed = parseFile(file, withoutTabs(read.text), lensSchema);
	if (parsed.kind === 'findings') throw refuse(parsed.findings.slice(0, 3).map(shown).join('; '));
	return parsed.source;
};

/** A pack is named as its file. @throws UserError for a file whose name is no id */
const idOf = (output: string): string => {
	const id = path.basename(output).replace(/\.ya?ml$/i, '');
	if (isPackId(id)) return id;
	throw new UserError({
		what: `\`${output}\` cannot be the file of a pack`,
		why: 'its name is the id of the pack: lower-case words joined by `-`',
		next: 'choose another name: `--output .klar/packs/our-lens.yaml`',
	});
};

/** `klar pack import`: a pack of a custom lens, with all that the linter finds in both. */
export const importLens = async (
	{file, output}: {readonly file: string; readonly output?: string},
	services: Services,
): Promise<Outcome> => {
	const source = readLens(file);
	const {pack: made, leftOut, read} = packOfLens(source);
	const pack = {...made, id: output === undefined ? made.id : idOf(output)};
	if (pack.categories?.length === 0)
		throw new UserError({
			what: `no question of \`${file}\` can be taken over`,
			why: 'of each of them no answer is without risk, or all answers have the same risk',
			next: 'mend the risk rules of the lens',
		});
	const name = output ?? `${pack.id}.yaml`;
	const yaml = `${header(file)}${stringify(pack, {lineWidth: 110})}`;
	const written = readPackFile(name, yaml);
	if ('length' in written)
		throw new Error(`the imported pack has not the form of one: ${written.map(shown).join('; ')}`);
	const findings = [
		...inOrder(read.flatMap(one => one.findings)),
		...lintOwn({...written, path: `${pack.id}.yaml`}, services.library(), await lintKnowledge()),
	];
	if (output !== undefined) writePrivate(output, yaml);
	const remarks = [
		...findings.map(shown),
		...(leftOut.length === 0
			? []
			: [
					`${count(leftOut.length, 'question')} left out, as no answer is without risk or all have the same: ${list(leftOut, 8)}`,
				]),
		`${count(read.length - leftOut.length, 'question')} of ${read.length} taken over, ${count(findings.length, 'finding')}.`,
		...(output === undefined ? [] : [`Written to ${output}; use it with \`klar assess --pack ${output}\`.`]),
	];
	return {
		...(output === undefined ? {stdout: yaml} : {}),
		stderr: remarks.map(line => `${services.printable(line)}\n`).join(''),
		exitCode: exitCodes.done,
	};
};
