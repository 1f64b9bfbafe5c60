// One command of a shell: its words, and the program that it comes down to.

/** What is looked at of one command to find its program. @unit characters */
const maxProgram = 2000;

/** Words that merely start a command: `sudo`, `then`, `A=b`. */
export const starters =
	/^(?:(?:if|then|else|elif|do|while|until|time|sudo|exec|command|!|\{|@|[A-Za-z_]\w{0,60}=(?:"[^"]{0,300}"|'[^']{0,300}'|[^\s"']{0,300}))\s+)+/;

const wrapper =
	/^(?:npx(?:\s+(?:--yes|-y|--no-install|--no|--|(?:-p|--package)[= ]\S+))*|(?:pnpm|yarn|npm)\s+(?:exec|dlx|x)(?:\s+--)?|bunx|bun\s+x|(?:uv|poetry|pipenv|pdm|rye|hatch|pixi|conda)\s+run(?:\s+(?:(?:--(?:python|group|only-group|no-group|extra|with|with-requirements|package|project|directory|env-file|index|environment)|-[np])\s+[^\s-]\S*|--?[\w-]+(?:=\S+)?))*|bundle\s+exec|(?:[\w.$(){}/-]{0,80}\/)?python[\d.]*(?:\s+-[A-Zabd-ln-z]\S*)*\s+-m|timeout(?:\s+-\S+)*\s+\S+|xvfb-run(?:\s+--?\S+)*|dotenv(?:-cli|x)?\s+.{0,120}?\s--|(?:npx\s+)?cross-env(?:-shell)?|env|nice|retry(?:\s+\d+)?|php[\d.]*(?:\s+-d\s*\S+)*(?=\s+\S*(?:phpunit|pest|artisan|paratest|phpstan))|(?:devbox|mise|nix-shell|nix)\s+(?:run|exec|develop|x)(?:\s+-\S+)*(?:\s+--)?|(?:docker[ -]compose|podman-compose)(?:\s+(?:(?:-[fp]|--(?:file|profile|project-name|project-directory|env-file))\s+[^\s-]\S*|-\S+))*\s+(?:run|exec)(?:\s+(?:(?:-[euvwl]|--(?:name|env|user|volume|workdir|publish|label|index))\s+[^\s-]\S*|-\S+))*\s+[\w.-]+|docker\s+exec(?:\s+-\S+)*\s+\S+|[A-Za-z_]\w{0,60}=\S*)\s+/;
const path = /^(?:\.\/|[\w.-]{1,60}\/){1,8}(?=[\w.-]+(?:\s|$))/;

/** A command without what only starts it in an environment: `uv run`, `npx`, `docker compose run api`, a path to the program. */
export const program = (text: string): string => {
	let current = text.slice(0, maxProgram);
	for (let round = 0; round < 6; round++) {
		const next = current.replace(wrapper, '').replace(starters, '').trim();
		if (next === current) break;
		current = next;
	}
	return current.replace(/^["'](.*)["']$/, '$1');
};

/** The program without the folders before it: `./vendor/bin/phpunit` → `phpunit`. */
export const bareProgram = (text: string): string =>
	program(text)
		.replace(path, '')
		.replace(/^vendor\/bin\//, '');

/** Words of a command, without their quotes: `"${DIR}"/build.sh` is one word. */
export const wordsOf = (text: string): readonly string[] =>
	(text.match(/(?:"[^"]{0,500}"|'[^']{0,500}'|[^\s"']){1,500}/g) ?? []).map(word => word.replace(/["']/g, ''));
