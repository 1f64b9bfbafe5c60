import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {loadCommand, loadFile, loadScript} from '../lexicon/load-tools.ts';

/** A request that a load script sends. */
const request: Signal = {
	keywords: [
		'http.get',
		'http.post',
		'http.batch',
		'http.request',
		'client.get',
		'client.post',
		'client.put',
		'HTTPSampler',
		'.get(',
		'.post(',
		'url:',
		'exec(http',
		'grpc',
		'Http.Create',
	],
	pattern:
		/\bhttp\.(?:get|post|put|patch|del|delete|batch|request)\(|client\.(?:get|post|put|patch|delete|request)\(|HTTPSampler\.path|^\s*-?\s*(?:get|post|put|delete|url):|\bhttp\("|\.(?:get|post)\(\s*["'`]|Http\.Create/,
	roles: ['source', 'test', 'config', 'ci', 'example'],
	maxPerFile: 12,
};
const health = /health|\/live|\/ready|\/ping|\/status\b/i;

/** Load tests are in the repository. */
export const loadTests = defineCheck({
	id: 'load-tests',
	signals: {loadScript, loadCommand, request},
	decide: ({found, files}) => {
		// What an example shows its readers puts no load on this system.
		const isOwn = (path: string): boolean =>
			!/(^|\/)(templates?|node_modules|cookbook)\//.test(path) && files.get(path)?.role !== 'example';
		const scripts = found.loadScript.filter(({path}) => isOwn(path));
		const named = files.all.filter(
			({path, role}) =>
				loadFile.test(path) && isOwn(path) && role !== 'vendored' && role !== 'docs' && role !== 'generated',
		);
		const paths = [...new Set([...scripts.map(({path}) => path), ...named.map(({path}) => path)])].sort();
		const requests = found.request.filter(({path}) => paths.includes(path));
		if (paths.length > 0) {
			const places = [
				...requests.slice(0, 4).map(place),
				...scripts.slice(0, 4).map(place),
				...named.slice(0, 4).map(({path}) => at(path, 1)),
			];
			if (requests.length > 0 && requests.every(({text}) => health.test(text)))
				return partial(`${list(paths, 3)} puts load on a health route only`, places, 40);
			return pass(`${count(paths.length, 'load test')} in the repository: ${list(paths, 4)}`, places);
		}
		const commands = found.loadCommand.filter(({path}) => isOwn(path));
		if (commands.length > 0)
			return partial(
				`a load tool is started in ${list([...new Set(commands.map(({path}) => path))], 3)}, with no flow of its own`,
				commands.map(place),
				60,
			);
		return fail('there is no load test: no k6, Locust, JMeter, Gatling or Artillery script, and none of your own');
	},
});
