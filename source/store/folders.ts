import os from 'node:os';
import path from 'node:path';

/** What decides where klar keeps things; given by tests. @default this process */
export type Surroundings = {
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly platform?: NodeJS.Platform;
	readonly home?: string;
};

type Kind = {readonly xdg: string; readonly fallback: readonly string[]};

// The XDG base directory specification has a relative path ignored.
const absolute = (value: string | undefined): string | undefined =>
	value !== undefined && path.isAbsolute(value) ? value : undefined;

const base = ({xdg, fallback}: Kind, surroundings: Surroundings): string => {
	const {env = process.env, platform = process.platform, home = os.homedir()} = surroundings;
	// A relative KLAR_HOME is meant relative to where klar was started.
	if (env.KLAR_HOME) return path.resolve(env.KLAR_HOME);
	const named = absolute(env[xdg]);
	if (named !== undefined) return path.join(named, 'klar');
	if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'klar');
	if (platform === 'win32') return path.join(absolute(env.LOCALAPPDATA) ?? path.join(home, 'AppData', 'Local'), 'klar');
	return path.join(home, ...fallback, 'klar');
};

const state: Kind = {xdg: 'XDG_STATE_HOME', fallback: ['.local', 'state']};

/**
 * The folder of the assessments: below `$KLAR_HOME`, else `$XDG_STATE_HOME/klar`, else the platform's place for it
 * (`~/.local/state/klar`, `~/Library/Application Support/klar`, `%LOCALAPPDATA%\klar`).
 */
export const assessmentsFolder = (surroundings: Surroundings = {}): string =>
	path.join(base(state, surroundings), 'assessments');

/** The folder of the access log, beside the one of the assessments. */
export const accessFolder = (surroundings: Surroundings = {}): string => path.join(base(state, surroundings), 'access');

/** The folder of the preferences: `$KLAR_HOME`, else `$XDG_CONFIG_HOME/klar`, else the platform's place for it. */
export const preferencesFolder = (surroundings: Surroundings = {}): string =>
	base({xdg: 'XDG_CONFIG_HOME', fallback: ['.config']}, surroundings);
