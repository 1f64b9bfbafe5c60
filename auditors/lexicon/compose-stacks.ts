// What Compose files are for, and which of their services are the team's own.
import type {Compose, ComposeService} from '../../source/domain/artefacts/compose.ts';
import type {Parsed} from '../../source/domain/artefacts/index.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {databaseImage} from './database-signals.ts';
import {readImage} from './images.ts';
import {once} from './once.ts';
import {items, scalar} from './plain.ts';

type Seen = Pick<Observations, 'artefacts' | 'text'>;
type Stack = Parsed<Compose>;

const productionName =
	/(^|[._-])(prod|production|deploy|deployment|release|swarm|stack|server|selfhost|self-hosted|cloud)([._-]|$)/;
const developmentName =
	/(^|[._-])(dev|devel|develop|development|local|override|tests?|testing|ci|e2e|debug|build|devcontainer|example|infra|dependencies|deps|monitoring|observability)([._-]|$)/;
const developmentFolder = /(^|\/)(\.devcontainer|dev|devel|development|local|tests?|e2e|ci|hack|\.github)(\/|$)/;
const productionFolder = /(^|\/)(prod|production|deploy|deployment|release|self-?host(ed|ing)?)(\/|$)/;
const saysDevelopment =
	/\b(development purposes|for (local )?development|local development|dev environment|not for production)\b/i;
const saysProduction = /\b(production|self-?host)/i;

/** Characters of a file's head in which a comment tells what it is for. */
const headLength = 600;

const headComment = (text: string | undefined): string =>
	(text ?? '')
		.slice(0, headLength)
		.split('\n')
		.filter(line => line.startsWith('#'))
		.join(' ');

/** The source folder is mounted into a service that is built: code changes without a new image. */
const mountsSource = (service: ComposeService): boolean =>
	service.build !== undefined &&
	items(service.raw.volumes).some(volume =>
		/^\.(\/|:|$)(?!.{0,200}(\.conf|\.ya?ml|\.sql|\.json|\.env|\/data|certs|logs)\b)/.test(scalar(volume) ?? ''),
	);

/** It asks a public authority for certificates, which only a reachable host gets. */
const obtainsCertificates = ({image}: ComposeService): boolean =>
	/(^|\/)(acme-companion|docker-letsencrypt-nginx-proxy-companion|letsencrypt[\w-]{0,40}|certbot|acme\.sh|https-portal|swag)(:|$)/.test(
		image ?? '',
	);

/** It catches all mail and sends none: a developer looks at it there. */
const catchesMail = ({name, image, build}: ComposeService): boolean =>
	/(^|[/_.-])(maildev|mailhog|mailpit|mailcatcher|mail-?trap)([:@_.-]|$)/i.test(`${name}`) ||
	/(^|[/_.-])(maildev|mailhog|mailpit|mailcatcher)([:@_.-]|$)/i.test(image ?? build?.dockerfile ?? '');

/** Services made by the team: built here. */
export const ownServices = ({value}: Stack): readonly ComposeService[] =>
	value.services.filter(service => service.build !== undefined);

const databaseName = /^(?:db|database|mysql|mariadb|postgres(?:ql)?|pg|mongo(?:db)?)$/;

/** Services whose image is a database. Caches and queues are none. */
export const databaseServices = ({value}: Stack): readonly ComposeService[] =>
	value.services.filter(({name, image}) => {
		// A variable names the image: the service's own name tells what it is.
		if (/^["']?\$\{/.test(image ?? '')) return databaseName.test(name);
		const repository = image === undefined ? undefined : readImage(image)?.repository;
		return repository !== undefined && databaseImage.test(repository);
	});

export type StackPurpose = 'production' | 'development' | 'open';

/** What a Compose file is for: by its name and folder, else by its head comment, else by what it does. */
export const purposeOf = (stack: Stack, {text}: Pick<Seen, 'text'>): StackPurpose => {
	const {file, value} = stack;
	const name = file.base.toLowerCase().replace(/^(docker-|podman-)?compose|\.ya?ml$/g, '');
	if (file.role === 'test' || file.role === 'example' || file.role === 'docs') return 'development';
	if (productionName.test(name) || file.base.startsWith('docker-stack')) return 'production';
	if (developmentName.test(name) || developmentFolder.test(file.folder.toLowerCase())) return 'development';
	if (productionFolder.test(file.folder.toLowerCase())) return 'production';
	const head = headComment(text(file.path));
	if (saysDevelopment.test(head) || /^# .{0,80}\bdevelopment\b/i.test(head)) return 'development';
	if (saysProduction.test(head)) return 'production';
	if (value.services.some(mountsSource) || value.services.some(catchesMail)) return 'development';
	if (value.services.some(obtainsCertificates)) return 'production';
	return 'open';
};

/**
 * Compose files that production runs: those named so, and the base file that they add to. A base file without such a
 * companion counts when its own services restart by themselves.
 */
export const productionStacks = once((seen: Seen): readonly Stack[] => {
	const own = seen.artefacts.composeFiles.filter(({file}) => file.role === 'source' || file.role === 'config');
	const named = own.filter(stack => purposeOf(stack, seen) === 'production');
	const open = own.filter(stack => purposeOf(stack, seen) === 'open');
	// An overlay names no images of its own: the base has them.
	const overlays = named.filter(({value}) =>
		value.services.some(({image, build}) => image === undefined && build === undefined),
	);
	const bases = open.filter(({file, value}) => {
		if (overlays.some(overlay => overlay.file.folder === file.folder)) return true;
		const restarting = value.services.filter(({raw}) => /^(always|unless-stopped)$/.test(scalar(raw.restart) ?? ''));
		return named.length === 0 && restarting.some(service => !databaseServices({file, value}).includes(service));
	});
	return [...named, ...bases];
});
