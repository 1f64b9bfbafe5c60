// What the services' log lines are: structured by a logger, or text.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {isProduct} from '../../lexicon/llm-sites.ts';
import {type Logger, loggers, writesText} from '../../lexicon/loggers.ts';
import {once} from '../../lexicon/once.ts';
import {jsonPattern, loggedLine, ownJsonFormatter, plainLine, textSetUp} from '../../lexicon/plain-logging.ts';
import {startSignal} from '../../lexicon/telemetry.ts';
import {asideIn, componentOf, serviceSignals} from './services.ts';
import {type Start, type Started, startedOf} from './started.ts';

/** Signals of `logLinesOf`; a check that calls it names them among its own. */
export const logSignals = {
	...serviceSignals,
	loggerStart: startSignal(loggers),
	plainLine,
	loggedLine,
	textSetUp,
	ownJsonFormatter,
	jsonPattern,
} as const;

/** How the services log. */
export type LogLines = {
	readonly structured: Started<Logger>;
	/** Loggers that are set up, but write lines of text. */
	readonly asText: readonly Start<Logger>[];
	/** Formatters and patterns of the code's own that write JSON. */
	readonly own: readonly Hit[];
	/** Lines written past any logger. */
	readonly plain: readonly Hit[];
	/** Lines handed to a logger. */
	readonly logged: readonly Hit[];
	/** Set-ups of loggers that write text. */
	readonly text: readonly Hit[];
};

/** Files that print to a person: commands, scripts, builds; and components of a page, which log in the browser. */
const printsToPeople =
	/(^|\/)(cli|cmd|commands?|console|bin|scripts?|tools?|tasks?|migrations?|seeds?|management|client)(\/|\.[a-z]+$)|\.(tsx|jsx|vue|svelte)$|(^|\/)(resources\/(js|assets)|assets|static|public|wwwroot|browser|frontend|webapp)\/.*\.[cm]?[jt]s$|(^|[-_/])(client|cli)\.\w+$/i;

/** A logger whose lines go nowhere, handed to a library that asks for one. */
const thrownAway = /io\.Discard\b|DiscardHandler\b|\bNullHandler\(|zap\.NewNop\(|zerolog\.Nop\(/;
/** Prompts and templates of scripts quote other languages. */
const isOfLanguage = ({file, text}: Hit): boolean =>
	!/^(type|java)script$/.test(file.language) ||
	!/^[^a-z]{0,20}.*\bprint\(/.test(text) ||
	/\bconsole\.|process\.std/.test(text);

/** Go's `log` is the standard library's only where that is imported. */
const isPlain = (hit: Hit, {code}: Observations): boolean =>
	!/\blog\.(Print|Fatal|Panic)/.test(hit.text) ||
	/fmt\.Print/.test(hit.text) ||
	code.importsOf(hit.path).some(({specifier}) => specifier === 'log');

/** Finds how the services log. */
export const logLinesOf = once((seen: Observations): LogLines => {
	const isAside = asideIn(seen);
	const ofService = ({path}: Hit): boolean => isProduct(path) && !isAside(path);
	const starts = seen.hits(logSignals.loggerStart).filter(({text}) => !thrownAway.test(text));
	const found = startedOf(seen, starts, loggers);
	const isText = ({library, path}: Start<Logger>): boolean => writesText(library, seen.text(path) ?? '');
	return {
		structured: {...found, strong: found.strong.filter(start => !isText(start))},
		asText: found.strong.filter(isText),
		own: [...seen.hits(ownJsonFormatter), ...seen.hits(jsonPattern)].filter(ofService),
		plain: seen
			.hits(plainLine)
			.filter(hit => ofService(hit) && !printsToPeople.test(hit.path) && !/^(import|from|using|use)\b/.test(hit.text))
			.filter(hit => isPlain(hit, seen) && isOfLanguage(hit) && !/JSON\.stringify|json\.dumps/.test(hit.text)),
		logged: seen.hits(loggedLine).filter(hit => ofService(hit) && !/\bconsole\./.test(hit.text) && isLogger(hit, seen)),
		text: seen.hits(textSetUp).filter(hit => ofService(hit) && !/^(import|from|using|use)\b/.test(hit.text)),
	};
});

const isLogger = (hit: Hit, {code}: Observations): boolean =>
	!/(?<![\w.])log\.(Print|Fatal|Panic)/.test(hit.text) ||
	!code.importsOf(hit.path).some(({specifier}) => specifier === 'log');

/** One place of each file. */
export const placesByFile = (hits: readonly Hit[]): readonly Evidence[] => {
	const files = [...Map.groupBy(hits, ({path}) => path).values()].toSorted((a, b) => b.length - a.length);
	return files.flatMap(([first]) => (first === undefined ? [] : [place(first)]));
};

/** The name of the component around a file, for sentences. */
export const nameAround = (path: string, seen: Observations): string => componentOf(path, seen)?.name ?? path;
