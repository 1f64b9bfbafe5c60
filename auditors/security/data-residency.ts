import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {numberedLines, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';

/** Regions of the clouds in the EU, the EEA, Switzerland and the United Kingdom; the last two count as equal by decision. */
const european =
	/\beu-(north|west|central|south)-\d|\beurope-(north|west|central|southwest)\d{1,2}|\b(west|north)europe\b|\b(sweden|norway|germany|france|switzerland|italy|poland|spain|uk)(central|north|south|west|westcentral|east)\b|\b(fra|ams|cdg|arn|mad|waw|lhr|fra1|ams3|lon1)\b|\bhel1\b|\bnbg1\b|\bfsn1\b|\b(eu|EU)\b/;
/** A region of a cloud that a value or a default names. */
const region =
	/\b(us|eu|ap|sa|ca|af|me|il|mx)-(gov-)?(north|south|east|west|central|northeast|southeast|northwest|southwest)-\d\b|\b(us|europe|asia|australia|southamerica|northamerica|me|africa)-(north|south|east|west|central|northeast|southeast|northwest|southwest)\d{1,2}\b|\b(east|west|north|south|central)(us|europe|asia)\d?\b|\b(sweden|norway|germany|france|switzerland|uk)(central|north|south|west|westcentral|east)\b/;
const key =
	/^(region|location|zone|aws_region|gcp_region|primary_region|default_region|regions|azure_location|db_region)$/i;
const country =
	/\b(EU|EEA|EØS|EES|EWR|Sweden|Sverige|Norway|Norge|Denmark|Danmark|Germany|Deutschland|Ireland|Irland|Frankfurt|Stockholm|Oslo|Netherlands|Finland|France|Switzerland|United States|USA|us-east|eu-west|eu-north|eu-central|westeurope|northeurope|europe-north|europe-west)\b/;

const deploys =
	/deploy|release|publish|prod|staging|infra|terraform|(^|[/_.-])cd([._-]|$)|cloudbuild|gitlab-ci|jenkinsfile/i;

/** It is known where data is kept, and it fits the law. */
export const dataResidency = defineCheck({
	id: 'data-residency',
	signals: {
		configured: {
			keywords: ['region', 'location', 'zone'],
			pattern:
				/\b(primary_region|aws_region|AWS_DEFAULT_REGION|AWS_REGION|GCP_REGION|CLOUDSDK_COMPUTE_REGION|AZURE_LOCATION|region|location|zone)["']?\s{0,10}[:=]\s{0,10}["'[]{0,3}((?:us|eu|ap|sa|ca|af|me|il|mx)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d|(?:us|europe|asia|australia|southamerica|northamerica|me|africa)-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)\d{1,2}|(?:east|west|north|south|central)(?:us|europe|asia)\d?|(?:sweden|norway|germany|france|switzerland|uk)(?:central|north|south|west|westcentral|east))\b/,
			roles: ['config', 'ci', 'source'],
			languages: ['yaml', 'json', 'toml', 'env', 'shell', 'dockerfile', 'hcl', 'terraform', 'bicep'],
			paths:
				/^(?!.{0,200}(?:fern|openapi|swagger|schema|definition|test|example)).{0,200}(?:infra|terraform|\.tfvars|(?:^|\/)iac\/|deploy|k8s|kubernetes|helm|workflows|serverless|samconfig|cdk|pulumi|gitlab-ci|cloudbuild|azure|aws|gcp|app\.ya?ml|compose|config|\.env|fly\.toml|render|scripts)/i,
		},
		platform: {
			keywords: ['primary_region', '"regions"'],
			pattern: /primary_region\s*=\s*["'](\w{3})["']|"regions"\s*:\s*\[\s*"(\w{3,5}\d?)"/,
			roles: ['config'],
		},
	},
	decide: seen => {
		const {found, artefacts} = seen;
		const terraform = artefacts.terraform.flatMap(({file, value}) => {
			if (file.role === 'test' || file.role === 'example') return [];
			return value.blocks.flatMap(block => {
				const isVariable = block.type === 'variable' && key.test(block.labels[0] ?? '');
				const fits = block.attributes.filter(
					({name, value: text}) => (isVariable ? name === 'default' : key.test(name)) && region.test(text),
				);
				return fits.map(({value: text, line}) => ({
					value: text,
					place: at(file.path, line, `${isVariable ? block.labels[0] : block.type}: ${text}`),
				}));
			});
		});
		// Where a pipeline runs its tests says nothing of where data is kept.
		const others = [
			...found.configured.filter(hit => hit.file.role !== 'ci' || deploys.test(hit.path)),
			...found.platform,
		].map(hit => ({
			value:
				hit.groups
					.slice(1)
					.filter(group => group !== undefined)
					.at(-1) ?? '',
			place: place(hit),
		}));
		// What the pipelines run on says less than what the system runs on.
		const regions = [...terraform, ...others].toSorted(
			(a, b) => Number(a.place.path.startsWith('.github/')) - Number(b.place.path.startsWith('.github/')),
		);
		const written = sectionsAbout(ownDocuments(seen), 'residency')
			.filter(isWritten)
			.flatMap(section => {
				const line = numberedLines(section).find(({text}) => country.test(text));
				return line === undefined ? [] : [at(section.path, line.line, line.text)];
			});
		const names = list([...new Set(regions.map(({value}) => value))], 4);
		const places = [...written, ...regions.map(one => one.place)];
		const areEuropean = regions.length > 0 && regions.every(({value}) => european.test(value));
		const files = list([...new Set(written.map(({path}) => path))], 2);
		if (written.length > 0 && regions.length > 0)
			return areEuropean || written.some(({excerpt}) => !european.test(names) && region.test(excerpt ?? ''))
				? pass(`${files} states where data is kept, and the region is configured: ${names}`, places)
				: partial(
						`${files} states where data is kept, but the configured regions (${names}) are not all in Europe`,
						places,
						50,
					);
		if (written.length > 0)
			return partial(`${files} states where data is kept, but no file configures the region`, places, 60);
		if (regions.length > 0)
			return partial(
				`the region is configured (${names}), but no document says which data is kept there and whether it fits`,
				places,
				areEuropean ? 60 : 40,
			);
		return unknown('no region is configured, and no document says where data is kept');
	},
});
