import type {Decision} from '../domain/scorecard.ts';
import type {Status} from '../domain/verdict.ts';

/** What a colour means. Beside each one stands a symbol or a word, so that nothing is told by colour alone. */
export type Tone = 'good' | 'warning' | 'bad' | 'open' | 'accent' | 'muted';

/** How a tone is drawn: names of the terminal's own palette, which the person has chosen to be readable. */
export type Paint = {readonly color?: string; readonly isDim?: boolean};

type Paints = Readonly<Record<Tone, Paint>>;

const onDark: Paints = {
	good: {color: 'green'},
	warning: {color: 'yellow'},
	bad: {color: 'red'},
	open: {color: 'blue'},
	accent: {color: 'cyan'},
	muted: {isDim: true},
};

// Yellow and cyan are hard to read on white in most palettes.
const onLight: Paints = {...onDark, warning: {color: 'magenta'}, accent: {color: 'blue'}};

/** How a tone is drawn. */
export const paintOf = (tone: Tone | undefined, {isLight}: Pick<Theme, 'isLight'>): Paint => {
	if (tone === undefined) return {};
	return (isLight ? onLight : onDark)[tone];
};

const unicode = {
	status: {pass: '✔', partial: '▲', fail: '✖', unknown: '○', 'n/a': '–'},
	pointer: '❯',
	bullet: '•',
	separator: '·',
	arrow: '→',
	under: '›',
	line: '─',
	column: '│',
	full: '█',
	maybe: '▒',
	empty: '░',
	running: '●',
	about: '≈',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	enter: '⏎',
	border: 'round',
} as const;

/** Every sign that the screens draw. All are one cell wide. */
export type Symbols = {
	readonly [name in keyof typeof unicode]: name extends 'status' ? Readonly<Record<Status, string>> : string;
};

const ascii: Symbols = {
	status: {pass: '+', partial: '~', fail: 'x', unknown: '?', 'n/a': '-'},
	pointer: '>',
	bullet: '*',
	separator: '-',
	arrow: '->',
	under: '>',
	line: '-',
	column: '|',
	full: '#',
	maybe: '=',
	empty: '.',
	running: '*',
	about: '~',
	up: 'up',
	down: 'down',
	left: 'left',
	right: 'right',
	enter: 'Enter',
	border: 'classic',
};

export type Theme = {
	readonly symbols: Symbols;
	/** The terminal shows more than ASCII. */
	readonly isUnicode: boolean;
	/** Without colour the cursor of a text field is drawn as a sign. */
	readonly hasColor: boolean;
	/** The terminal says that its background is light. */
	readonly isLight: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the terminal's locale can show more than ASCII. */
export const isUnicode = (env: Environment): boolean => {
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
	// Windows and macOS terminals without a locale set speak UTF-8; on Linux the C locale is the answer.
	if (locale === undefined || locale === '') return process.platform !== 'linux';
	return /utf-?8/i.test(locale);
};

/** Whether colours are wanted. */
export const hasColor = (env: Environment): boolean => !env.NO_COLOR && env.TERM !== 'dumb' && env.FORCE_COLOR !== '0';

// Set by rxvt, Konsole, iTerm2 and others: foreground and background by their numbers in the palette, `0;15`.
const lightBackgrounds: readonly (string | undefined)[] = ['7', '15'];

/** Whether the terminal says that its background is light; most say nothing, and dark is the rule. */
export const isLight = ({COLORFGBG}: Environment): boolean => lightBackgrounds.includes(COLORFGBG?.split(';').at(-1));

/** The theme for an environment. */
export const createTheme = (env: Environment): Theme => ({
	symbols: isUnicode(env) ? unicode : ascii,
	isUnicode: isUnicode(env),
	hasColor: hasColor(env),
	isLight: isLight(env),
});

/** The tone of a status. */
export const toneOf = (status: Status): Tone =>
	(({pass: 'good', partial: 'warning', fail: 'bad', unknown: 'open', 'n/a': 'muted'}) as const)[status];

/** The tone of a decision. */
export const toneOfDecision = (decision: Decision): Tone =>
	(({GO: 'good', 'CONDITIONAL GO': 'warning', 'NO-GO': 'bad'}) as const)[decision];
