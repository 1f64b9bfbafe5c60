import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {count, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, type Verdict} from '../../source/domain/verdict.ts';
import {type LogLines, logLinesOf, logSignals, placesByFile} from './shared/log-lines.ts';
import {componentOf, coverageOf} from './shared/services.ts';
import {namesOf} from './shared/started.ts';

/** Below this share of all log lines, stray prints are left alone. @unit percent */
const strayPercent = 10;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Services that log, and none of whose lines is structured. */
const bareServices = (lines: LogLines, seen: Observations): readonly string[] => {
	const {bare} = coverageOf(
		[...lines.structured.strong.map(({path}) => path), ...lines.own.map(({path}) => path)],
		seen,
	);
	const logging = new Set([...lines.plain, ...lines.logged, ...lines.text].map(({path}) => componentOf(path, seen)));
	return bare.filter(part => logging.has(part)).map(({name}) => name);
};

const withoutStructure = (lines: LogLines): Verdict => {
	const [text] = lines.asText;
	if (text !== undefined) {
		return partial(
			`${text.library.name} is set up in ${text.path}, but it writes lines of text`,
			[...lines.asText.map(start => start.place), ...placesByFile(lines.plain)],
			40,
		);
	}

	const [weak] = lines.structured.weak;
	if (weak !== undefined)
		return partial(`${weak.library.name} is set up in ${weak.path}, but ${weak.weakness}`, [weak.place], 30);
	const isDotnet = lines.text.some(({text}) => text.includes('ILogger<'));
	if (isDotnet) {
		return partial(
			'log lines have message templates by default of .NET, but nothing writes their fields: the console prints text',
			lines.text.map(place),
			40,
		);
	}

	const wrappers = lines.plain.filter(({path}) => /log(ger|ging)?\.\w+$/i.test(path));
	const places: readonly Evidence[] = [
		...placesByFile(wrappers).slice(0, 2),
		...placesByFile(lines.text).slice(0, 4),
		...placesByFile(lines.plain).slice(0, 6),
		...placesByFile(lines.logged).slice(0, 3),
	];
	const [declared] = lines.structured.declared;
	if (declared !== undefined && lines.plain.length === 0 && lines.text.length === 0)
		return partial(`${declared.library.name} is declared, but nothing sets it up`, [declared.place], 20);
	if (lines.text.length > 0 || lines.logged.length > 0) {
		const beside =
			lines.plain.length === 0 ? '' : `, and ${count(lines.plain.length, 'line goes', 'lines go')} past the logger`;
		return fail(`log lines are text: no logger is set up to write JSON or key-value pairs${beside}`, places);
	}

	return lines.plain.length > 0
		? fail(
				`logs are ${count(lines.plain.length, 'plain line')} printed in ${count(new Set(lines.plain.map(({path}) => path)).size, 'file')}: no logger is set up`,
				places,
			)
		: fail('the code sets up no logger', places);
};

/** Logs are structured. */
export const structuredLogging = defineCheck({
	id: 'structured-logging',
	signals: logSignals,
	decide: seen => {
		const lines = logLinesOf(seen);
		const {strong} = lines.structured;
		if (strong.length === 0 && lines.own.length === 0) return withoutStructure(lines);
		const names = list([...namesOf(strong), ...(lines.own.length > 0 ? ['a JSON formatter of its own'] : [])]);
		const starts = [...new Map(strong.map(start => [start.path, start.place] as const)).values()];
		const places = [...starts, ...placesByFile(lines.own)];
		const bare = bareServices(lines, seen);
		const stray = percent(lines.plain.length, lines.plain.length + lines.logged.length);
		if (bare.length === 0 && stray <= strayPercent) return pass(`logs are structured by ${names}`, places);
		const past = `${count(lines.plain.length, 'plain line')} in ${count(new Set(lines.plain.map(({path}) => path)).size, 'file')} ${lines.plain.length === 1 ? 'goes' : 'go'} past the logger`;
		const without = `${list(bare)} ${bare.length === 1 ? 'logs' : 'log'} text`;
		const faults = [...(bare.length > 0 ? [without] : []), ...(stray > strayPercent ? [past] : [])];
		return partial(
			`logs are structured by ${names}, but ${faults.join(', and ')}`,
			[...places.slice(0, 8), ...placesByFile(lines.plain)],
			Math.min(90, Math.max(25, 100 - stray - 10 * bare.length)),
		);
	},
});
