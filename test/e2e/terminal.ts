import pty from '@lydell/node-pty';
import serialize from '@xterm/addon-serialize';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';

/** What keys send. */
export const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	enter: '\r',
	esc: '\u001B',
	tab: '\t',
	shiftTab: '\u001B[Z',
	backspace: '\u007F',
	ctrlC: '\u0003',
	ctrlG: '\u0007',
	ctrlL: '\u000C',
	ctrlR: '\u0012',
	ctrlZ: '\u001A',
	pageDown: '\u001B[6~',
} as const;

export type LaunchOptions = {
	readonly cols?: number;
	readonly rows?: number;
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
};

// What a continuous integration machine, a test runner or tmux set would change what the program draws.
const foreign =
	/^(?:CI|CI_.*|CONTINUOUS_INTEGRATION|BUILD_NUMBER|GITHUB_ACTIONS|NO_COLOR|FORCE_COLOR|VITEST.*|NODE_OPTIONS|NODE_ENV|TMUX.*|VISUAL|EDITOR|LC_ALL|LC_CTYPE)$/;

const environment = (env: LaunchOptions['env']): Record<string, string> => ({
	...Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) =>
			value === undefined || foreign.test(name) ? [] : [[name, value]],
		),
	),
	TERM: 'xterm-256color',
	COLORTERM: 'truecolor',
	LANG: 'C.UTF-8',
	...env,
});

/** A program in a real terminal whose screen can be read. */
export type Terminal = ReturnType<typeof launch>;

/** Starts a program in a pseudo terminal of a size. */
export const launch = (file: string, args: readonly string[], {cols = 80, rows = 24, env, cwd}: LaunchOptions = {}) => {
	const screen = new xterm.Terminal({cols, rows, allowProposedApi: true, scrollback: 1000});
	const serializer = new serialize.SerializeAddon();
	screen.loadAddon(serializer);
	screen.loadAddon(new graphemes.UnicodeGraphemesAddon());
	screen.unicode.activeVersion = '15-graphemes';
	const child = pty.spawn(file, [...args], {
		cols,
		rows,
		name: 'xterm-256color',
		env: environment(env),
		...(cwd === undefined ? {} : {cwd}),
	});
	let pending = 0;
	let lastAt = Date.now();
	let exit: {readonly exitCode: number; readonly signal?: number | undefined} | undefined;
	let raw = '';
	child.onData(data => {
		raw += data;
		lastAt = Date.now();
		pending++;
		screen.write(data, () => pending--);
	});
	// The terminal answers what the program asks it: place of the cursor, attributes.
	screen.onData(data => child.write(data));
	const exited = new Promise<{readonly exitCode: number}>(resolve => {
		child.onExit(event => {
			exit = event;
			resolve(event);
		});
	});

	const lines = (): readonly string[] => {
		const {active} = screen.buffer;
		return Array.from(
			{length: screen.rows},
			(_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? '',
		);
	};
	const text = (): string => lines().join('\n').trimEnd();
	const turn = () => new Promise(resolve => setTimeout(resolve, 5));

	const waitFor = async (wanted: string | RegExp | ((text: string) => boolean), timeoutMs = 8000): Promise<string> => {
		const isThere = (now: string): boolean => {
			if (typeof wanted === 'string') return now.includes(wanted);
			return wanted instanceof RegExp ? wanted.test(now) : wanted(now);
		};
		const start = Date.now();
		for (;;) {
			const now = text();
			if (pending === 0 && isThere(now)) return now;
			if (exit !== undefined && pending === 0) throw new Error(`ended with ${exit.exitCode} before ${wanted}\n${now}`);
			if (Date.now() - start > timeoutMs) throw new Error(`waited in vain for ${wanted}\n${now}`);
			await turn();
		}
	};

	/** Until nothing has been drawn for a while. */
	const settled = async (quietMs = 80): Promise<string> => {
		do await turn();
		while (pending > 0 || Date.now() - lastAt < quietMs);
		return text();
	};

	return {
		screen,
		child,
		lines,
		text,
		waitFor,
		settled,
		raw: () => raw,
		ansi: () => serializer.serialize({scrollback: 0}),
		isAlternate: () => screen.buffer.active.type === 'alternate',
		write: (data: string) => {
			lastAt = Date.now();
			child.write(data);
		},
		/** Presses keys one by one, each when the one before has been drawn. */
		press: async (...pressed: readonly string[]) => {
			for (const key of pressed) {
				lastAt = Date.now();
				child.write(key);
				await settled(70);
			}
			return text();
		},
		resize: (columns: number, height: number) => {
			screen.resize(columns, height);
			child.resize(columns, height);
			lastAt = Date.now();
		},
		exited: async () => {
			const {exitCode} = await exited;
			do await turn();
			while (pending > 0);
			return exitCode;
		},
		kill: () => {
			if (exit === undefined) child.kill('SIGKILL');
		},
	};
};
