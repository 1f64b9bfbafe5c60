import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {servesStore} from '../../lexicon/balancers.ts';
import {cloudResources, settingOf} from '../../lexicon/cloud-resources.ts';

type Rule = {readonly platform: string; readonly path: RegExp; readonly holds: RegExp};

/** Health checks in the files of platforms. To add one: one line. */
const inFiles: readonly Rule[] = [
	{
		platform: 'Fly.io',
		path: /(^|\/)fly(\.[\w-]+)?\.toml$/,
		holds: /^\s{0,8}\[\[?(http_service\.checks|services\.(http|tcp)_checks|checks\b)/,
	},
	{platform: 'Render', path: /(^|\/)render\.ya?ml$/, holds: /^\s{0,8}-?\s?healthCheckPath:/},
	{platform: 'Railway', path: /(^|\/)railway\.(json|toml)$/, holds: /healthcheckPath/},
	{platform: 'Google App Engine', path: /(^|\/)app\.ya?ml$/, holds: /^(liveness_check|readiness_check|health_check):/},
	{platform: 'DigitalOcean', path: /(^|\/)\.do\/app\.ya?ml$/, holds: /^\s{0,8}health_check:/},
	{platform: 'Kamal', path: /(^|\/)config\/deploy(\.[\w-]+)?\.yml$/, holds: /^\s{0,8}healthcheck:/},
	{platform: 'Nomad', path: /\.nomad(\.hcl)?$/, holds: /^\s{0,40}check\s*\{/},
	{platform: 'Azure App Service', path: /\.bicep$/, holds: /healthCheckPath|\bprobes:/},
];

/** Resources of infrastructure code with a setting that asks for the service's health. */
const inResources: readonly {readonly type: RegExp; readonly key: RegExp}[] = [
	{type: /^aws_(lb|alb)_target_group$|TargetGroup$/, key: /^(health_check|HealthCheck(Path|Enabled))/},
	{type: /^aws_elb$/, key: /^health_check/},
	{
		type: /^aws_ecs_task_definition$|^AWS::ECS::TaskDefinition$/,
		key: /healthCheck|HealthCheck|^container_definitions$/,
	},
	{type: /^google_cloud_run(_v2)?_service$/, key: /(liveness|startup)_probe/},
	{type: /^google_compute_(health_check|http_health_check)$/, key: /./},
	{
		type: /^azurerm_(container_app|(linux|windows)_web_app)$/,
		key: /(liveness_probe|readiness_probe|health_check_path)/,
	},
	{type: /^aws_apprunner_service$/, key: /^health_check_configuration/},
	{type: /^render_web_service$/, key: /^health_check_path$/},
];

/** Health checks that platforms and load balancers make. */
export const platformProbes = (
	seen: Pick<Observations, 'artefacts' | 'files' | 'text'>,
): readonly {readonly platform: string; readonly place: Evidence}[] => [
	...seen.files.all.flatMap(file => {
		const rule = inFiles.find(({path}) => path.test(file.path.toLowerCase()));
		if (rule === undefined || !['source', 'config'].includes(file.role)) return [];
		const lines = (seen.text(file.path) ?? '').split('\n');
		const index = lines.findIndex(line => rule.holds.test(line));
		return index === -1 ? [] : [{platform: rule.platform, place: at(file.path, index + 1, lines[index])}];
	}),
	...cloudResources(seen).flatMap(resource => {
		const rule = inResources.find(({type}) => type.test(resource.type));
		const setting = rule === undefined || servesStore(resource) ? undefined : settingOf(resource, rule.key);
		if (setting === undefined) return [];
		const isTask = setting.key === 'container_definitions' && !/healthCheck/.test(setting.value);
		return isTask
			? []
			: [
					{
						platform: resource.type,
						place: at(resource.path, setting.line, `${resource.type} ${resource.name}: ${setting.key}`),
					},
				];
	}),
];
