// Libraries of command-line programs. To add one: one entry.
import type {Library} from './library.ts';

export const commandLineLibraries: readonly Library[] = [
	{name: 'commander', npm: 'commander yargs @oclif/core cac clipanion citty meow sade caporal arg minimist'},
	{name: 'click', python: 'click typer docopt fire plumbum cement', imports: 'argparse'},
	{
		name: 'cobra',
		go: 'github.com/spf13/cobra github.com/urfave/cli github.com/urfave/cli/v2 github.com/urfave/cli/v3 github.com/alecthomas/kong github.com/alecthomas/kingpin/v2 github.com/bep/simplecobra github.com/jessevdk/go-flags',
	},
	{
		name: 'picocli',
		maven: 'info.picocli:picocli com.beust:jcommander commons-cli:commons-cli org.jcommander:jcommander args4j:args4j',
		imports: 'picocli com.beust.jcommander org.apache.commons.cli org.kohsuke.args4j com.github.ajalt.clikt',
	},
	{
		name: 'System.CommandLine',
		nuget: 'system.commandline spectre.console.cli commandlineparser mcmaster.extensions.commandlineutils',
		imports: 'System.CommandLine Spectre.Console.Cli CommandLine',
	},
	{
		name: 'Symfony Console',
		composer: 'symfony/console laravel-zero/framework',
		imports: 'Symfony\\Component\\Console\\Command LaravelZero',
	},
	{name: 'Thor', rubygems: 'thor dry-cli', symbols: 'Thor'},
	{name: 'clap', cargo: 'clap structopt argh'},
];
