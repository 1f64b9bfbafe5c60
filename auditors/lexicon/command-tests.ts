// How tests start a program as its users do, with arguments. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** Tests set up their folders with tools of others. */
export const runsOthers = /["'`](?:git|hg|svn|tar|docker|npm|pip|mvn|gradle)["'`\s]/;

/** A test runs the command: as a process, by the runner of its framework, or by its `main`. */
export const commandRun: Signal = {
	keywords: [
		'CliRunner',
		'subprocess',
		'exec.Command',
		'execa',
		'spawn(',
		'spawnSync(',
		'execFile',
		'execSync(',
		'exec(',
		'fork(',
		'assert_cmd',
		'cargo_bin(',
		'CommandTester',
		'ApplicationTester',
		'new Process(',
		'fromShellCommandline(',
		'pexpect',
		'testscript.Run',
		'.invoke(',
		'Main.main(',
		'new CommandLine(',
		'Open3.',
		'run_command(',
		'invoke_command(',
	],
	pattern:
		/CliRunner\(|subprocess\.(?:run|Popen|check_output|check_call)\(|exec\.Command(?:Context)?\(|\b(?:execa(?:Sync|Node)?|spawn(?:Sync)?|execFile(?:Sync)?|execSync|exec|fork)\(\s*(?:["'`](?:node|npx|bun|deno|\.{0,2}\/|\$\{)|process\.execPath|\w*(?:[bB]in|BIN|[cC]li|CLI)\w*\b)|cargo_bin\(|(?:Command|Application)Tester\b|new \\?(?:\w+\\){0,4}Process\(|Process::fromShellCommandline\(|pexpect\.|testscript\.Run|\.invoke\((?:cli|app|main)|\bMain\.main\(|new CommandLine\(|Open3\.|\brun_command\(/,
	roles: ['test'],
	maxPerFile: 3,
};

/** Cases that run the command from which on its users' ways are tested, rather than tried once or twice. */
export const enoughCommandCases = 20;
/** Scripts of commands with what they should print, which one test runs all. */
export const enoughScripts = 5;
/** `testscript` of Go, shell sessions of cram and bats. */
export const sessionScript =
	/(?:^|\/)(?:testdata|testscripts?)\/(?:[\w.-]{1,60}\/){0,3}[\w.-]{1,80}\.(?:txtar|txt)$|\.(?:cram|bats)$/;
