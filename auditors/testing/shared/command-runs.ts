import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {type CiCommand, ciCommands} from '../../lexicon/ci-commands.ts';
import {runsOthers} from '../../lexicon/command-tests.ts';
import type {Test} from './tests.ts';

/** A helper starts what was built, rather than any program: `exec.Command(r.binPath, args...)`. */
const built = /[bB]in(?:ary)?(?:Path|Name)?\b|BIN\b|\b[cC]li\b|[eE]xe(?:cutable|Path)?\b|os\.Args|execPath/;

/** Hits that run the command, and the test files that do it themselves or by a helper which they import. */
export const commandRuns = (
	seen: Pick<Observations, 'code'>,
	hits: readonly Hit[],
	tests: readonly Test[],
): {readonly hits: readonly Hit[]; readonly tests: readonly Test[]} => {
	const known = new Set(tests.map(({file}) => file.path));
	const own = hits.filter(({path, text}) => known.has(path) && !runsOthers.test(text));
	const helping = hits.filter(({path, text}) => !known.has(path) && built.test(text) && !runsOthers.test(text));
	const helped = new Map(helping.map(hit => [hit, seen.code.importersOf(hit.path).filter(path => known.has(path))]));
	const used = helping.filter(hit => (helped.get(hit)?.length ?? 0) > 0);
	const paths = new Set([...own.map(({path}) => path), ...used.flatMap(hit => helped.get(hit) ?? [])]);
	return {hits: [...own, ...used], tests: tests.filter(({file}) => paths.has(file.path))};
};

const scenarioFolder = /(?:^|[\s/])(?:e2e|end-to-end|acceptance)\/([\w.-]{1,80})/;

/** Small projects below `e2e/` on which CI runs the command, one step for each project. */
export const scenarioSteps = (seen: Parameters<typeof ciCommands>[0]): readonly CiCommand[] => {
	const found = new Map<string, CiCommand>();
	for (const command of ciCommands(seen)) {
		// The command of the repository is called by its path: `../../bin/tool`.
		const isOwn =
			command.kind === 'command' && /^(?:\w{1,10} )?\.{0,2}\/?[\w./-]{0,80}\/[\w-]+(?:\s|$)/.test(command.text);
		const name = scenarioFolder.exec(`${command.folder}/`)?.[1] ?? scenarioFolder.exec(command.text.slice(0, 400))?.[1];
		if (isOwn && name !== undefined && !command.mayFail && !found.has(name)) found.set(name, command);
	}
	return [...found.values()];
};
