// How files of each kind begin, and the blocks that they go on with. Every block is a function of the words at hand.
import {connectors, libraries, nouns, plain, settings, verbs} from './vocabulary.mjs';

const places = nouns.filter((_, n) => n % 31 === 0);
const upper = word => word[0].toUpperCase() + word.slice(1);

/**
 * Words, names and sentences, anew at each call.
 * @param plainness share of the words that are of no trade
 */
export const createWords = (random, plainness) => {
	const noun = () => random.pick(random.chance(plainness) ? plain : nouns);
	const verb = () => random.pick(verbs);
	const word = () => (random.chance(0.4) ? random.pick(connectors) : random.chance(0.7) ? noun() : verb());
	return {
		...random,
		noun,
		verb,
		/** A part of the product; folders are named after few of them, so that each holds several files. */
		place: () => random.pick(places),
		name: () => `${verb()}${upper(noun())}${random.chance(0.4) ? upper(noun()) : ''}`,
		type: () => `${upper(noun())}${upper(noun())}`,
		snake: () => `${verb()}_${noun()}${random.chance(0.3) ? `_${noun()}` : ''}`,
		setting: () => random.pick(settings),
		number: () => random.below(900) + 2,
		sentence: (least = 5) => upper(Array.from({length: least + random.below(10)}, word).join(' ')),
	};
};

const ts = [
	w =>
		`/** ${w.sentence()}. */\nexport const ${w.name()} = async (${w.noun()}: ${w.type()}, options: ${w.type()} = {}): Promise<${w.type()}> => {\n\tconst {${w.noun()}, ${w.noun()}} = options;\n\tif (${w.noun()} === undefined) throw new Error(\`${w.sentence(2)} \${${w.noun()}.id}\`);\n\tconst ${w.noun()} = await ${w.name()}(${w.noun()}.${w.noun()}, ${w.number()});\n\treturn {...${w.noun()}, ${w.noun()}: ${w.noun()}.map(one => one.${w.noun()}).filter(Boolean)};\n};`,
	w =>
		`export type ${w.type()} = {\n\treadonly ${w.noun()}: string;\n\treadonly ${w.noun()}?: ${w.type()};\n\t// ${w.sentence()}\n\treadonly ${w.noun()}s: readonly ${w.type()}[];\n\t${w.noun()}(${w.noun()}: number): void;\n};`,
	w =>
		`export function ${w.type()}({${w.noun()}, ${w.noun()}, on${upper(w.verb())}}: ${w.type()}Props) {\n\tconst [${w.noun()}, set${upper(w.noun())}] = useState<${w.type()} | null>(null);\n\tuseEffect(() => {\n\t\tvoid ${w.name()}(${w.noun()}).then(set${upper(w.noun())});\n\t}, [${w.noun()}]);\n\treturn (\n\t\t<div className="flex flex-col gap-2 rounded-md border p-4">\n\t\t\t<h2 className="text-lg font-semibold">{t('${w.noun()}.${w.noun()}')}</h2>\n\t\t\t<Button variant="outline" onClick={() => on${upper(w.verb())}(${w.noun()}.id)}>${w.sentence(2)}</Button>\n\t\t</div>\n\t);\n}`,
	w =>
		`class ${w.type()}Service {\n\tconstructor(private readonly ${w.noun()}: ${w.type()}Repository) {}\n\n\t// ${w.sentence(8)}\n\tasync ${w.name()}(${w.noun()}Id: string): Promise<void> {\n\t\tconst rows = await this.${w.noun()}.find({where: {${w.noun()}Id}, take: ${w.number()}});\n\t\tfor (const row of rows) await this.${w.name()}(row.${w.noun()});\n\t}\n}`,
];
const tsRare = [
	w =>
		`router.${w.pick(['get', 'post', 'put', 'delete'])}('/api/${w.noun()}s/:id/${w.noun()}', async (req, res, next) => {\n\ttry {\n\t\tconst ${w.noun()} = await ${w.name()}(req.params.id, req.body.${w.noun()});\n\t\tlogger.info({${w.noun()}Id: req.params.id}, '${w.sentence(3)}');\n\t\tres.status(200).json({data: ${w.noun()}});\n\t} catch (error) {\n\t\tnext(error);\n\t}\n});`,
	w =>
		`export const ${w.name()}Config = {\n\t${w.noun()}: process.env.${w.setting()} ?? '${w.noun()}-${w.number()}',\n\t${w.noun()}Limit: Number(process.env.${w.setting()} ?? ${w.number()}),\n};`,
];
const tsTest = [
	w =>
		`describe('${w.name()}', () => {\n\tit('${w.verb()}s the ${w.noun()} of a ${w.noun()}', async () => {\n\t\tconst ${w.noun()} = ${w.name()}({${w.noun()}: '${w.noun()}', ${w.noun()}: ${w.number()}});\n\t\texpect(await ${w.name()}(${w.noun()})).toEqual({${w.noun()}: ${w.number()}});\n\t});\n\n\tit('rejects ${w.sentence(3)}', async () => {\n\t\tawait expect(${w.name()}(undefined)).rejects.toThrow('${w.noun()}');\n\t});\n});`,
];
const py = [
	w =>
		`def ${w.snake()}(${w.noun()}: str, ${w.noun()}: int = ${w.number()}) -> dict[str, Any]:\n    """${w.sentence()}."""\n    if not ${w.noun()}:\n        raise ValueError(f"${w.sentence(2)} {${w.noun()}}")\n    ${w.noun()} = ${w.snake()}(${w.noun()}, ${w.noun()}=${w.noun()})\n    return {"${w.noun()}": ${w.noun()}, "${w.noun()}": [one.${w.noun()} for one in ${w.noun()}]}`,
	w =>
		`class ${w.type()}(BaseModel):\n    """${w.sentence(7)}."""\n\n    ${w.noun()}: str\n    ${w.noun()}_at: datetime | None = None\n    ${w.noun()}: list[${w.type()}] = Field(default_factory=list)\n\n    def ${w.snake()}(self) -> bool:\n        # ${w.sentence()}\n        return self.${w.noun()} is not None and len(self.${w.noun()}) > ${w.number()}`,
];
const pyRare = [
	w =>
		`@router.${w.pick(['get', 'post', 'patch', 'delete'])}("/${w.noun()}s/{${w.noun()}_id}", response_model=${w.type()})\nasync def ${w.snake()}(${w.noun()}_id: UUID, session: SessionDep, current_user: CurrentUser) -> Any:\n    ${w.noun()} = session.get(${w.type()}, ${w.noun()}_id)\n    if not ${w.noun()}:\n        raise HTTPException(status_code=404, detail="${w.sentence(2)}")\n    logger.info("${w.sentence(3)}", extra={"${w.noun()}": str(${w.noun()}_id)})\n    return ${w.noun()}`,
	w => `${w.setting()} = os.environ.get("${w.setting()}", "${w.noun()}")\n${w.snake().toUpperCase()} = ${w.number()}`,
];
const pyTest = [
	w =>
		`def test_${w.snake()}(client: TestClient, ${w.noun()}: ${w.type()}) -> None:\n    response = client.get(f"/api/v1/${w.noun()}s/{${w.noun()}.id}")\n    assert response.status_code == 200\n    assert response.json()["${w.noun()}"] == ${w.number()}`,
];
const go = [
	w =>
		`// ${upper(w.name())} ${w.sentence(6)}.\nfunc (${w.noun()[0]} *${w.type()}) ${upper(w.name())}(ctx context.Context, ${w.noun()} string) (*${w.type()}, error) {\n\t${w.noun()}, err := ${w.noun()[0]}.${w.noun()}.${upper(w.name())}(ctx, ${w.noun()})\n\tif err != nil {\n\t\treturn nil, fmt.Errorf("failed to ${w.verb()} ${w.noun()}: %w", err)\n\t}\n\tfor i := range ${w.noun()} {\n\t\tif ${w.noun()}[i].${upper(w.noun())} == "" {\n\t\t\tcontinue\n\t\t}\n\t\t${w.noun()}[i].${upper(w.noun())} = ${w.number()}\n\t}\n\treturn &${w.type()}{${upper(w.noun())}: ${w.noun()}}, nil\n}`,
	w =>
		`// ${w.type()} ${w.sentence(8)}.\ntype ${w.type()} struct {\n\t// ${w.sentence(6)}\n\t${upper(w.noun())} string \`json:"${w.noun()},omitempty"\`\n\t${upper(w.noun())}s []${w.type()} \`json:"${w.noun()}s"\`\n\t${w.noun()} map[string]*${w.type()}\n}`,
	w =>
		`const (\n\t${upper(w.name())} = "${w.noun()}.${w.noun()}.io"\n\t${upper(w.name())} = ${w.number()}\n\t// ${w.sentence()}\n\t${upper(w.name())} = "${w.noun()}-${w.noun()}"\n)`,
	w =>
		`func ${w.name()}(${w.noun()} []byte, ${w.noun()} int) bool {\n\tswitch ${w.noun()}[0] {\n\tcase '${w.noun()[0]}', 0x${w.number().toString(16)}:\n\t\treturn len(${w.noun()}) > ${w.number()}\n\tdefault:\n\t\treturn false\n\t}\n}`,
];
const goRare = [
	w =>
		`func (s *Server) handle${upper(w.name())}(rw http.ResponseWriter, r *http.Request) {\n\t${w.noun()}, err := s.db.QueryContext(r.Context(), "SELECT id, ${w.noun()} FROM ${w.noun()}s WHERE ${w.noun()} = $1", r.PathValue("id"))\n\tif err != nil {\n\t\tslog.Error("${w.sentence(2)}", "error", err)\n\t\thttp.Error(rw, err.Error(), http.StatusInternalServerError)\n\t\treturn\n\t}\n\t_ = json.NewEncoder(rw).Encode(${w.noun()})\n}`,
	w =>
		`\tif ${w.noun()} := os.Getenv("${w.setting()}"); ${w.noun()} != "" {\n\t\tcfg.${upper(w.noun())} = ${w.noun()}\n\t}`,
];
const goTest = [
	w =>
		`func Test${upper(w.name())}(t *testing.T) {\n\ttests := []struct {\n\t\tname string\n\t\t${w.noun()} string\n\t\twantErr bool\n\t}{\n\t\t{name: "When ${w.sentence(4)} it should ${w.verb()}", ${w.noun()}: "${w.noun()}"},\n\t\t{name: "${w.sentence(4)}", ${w.noun()}: "", wantErr: true},\n\t}\n\tfor _, tt := range tests {\n\t\tt.Run(tt.name, func(t *testing.T) {\n\t\t\t_, err := ${w.name()}(tt.${w.noun()})\n\t\t\trequire.Equal(t, tt.wantErr, err != nil)\n\t\t})\n\t}\n}`,
];
const java = [
	w =>
		`    /** ${w.sentence(8)}. */\n    @Transactional\n    public ${w.type()} ${w.name()}(String ${w.noun()}, int ${w.noun()}) {\n        log.info("${w.sentence(3)} {}", ${w.noun()});\n        return ${w.noun()}Repository.findBy${upper(w.noun())}(${w.noun()})\n            .orElseThrow(() -> new ${w.type()}NotFoundException(${w.noun()}));\n    }`,
];
const javaRare = [
	w =>
		`    @${w.pick(['Get', 'Post', 'Put'])}Mapping("/${w.noun()}s/{id}")\n    public ResponseEntity<${w.type()}> ${w.name()}(@PathVariable Long id, @Valid @RequestBody ${w.type()} ${w.noun()}) {\n        return ResponseEntity.ok(${w.noun()}Service.${w.name()}(id, ${w.noun()}));\n    }`,
	w => `    @Value("\${${w.noun()}.${w.noun()}:${w.number()}}")\n    private int ${w.noun()}${upper(w.noun())};`,
];
const php = [
	w =>
		`    /**\n     * ${w.sentence(7)}.\n     */\n    public function ${w.name()}(Request $request, int $${w.noun()}Id): Response\n    {\n        $${w.noun()} = $this->${w.noun()}Repo->${w.name()}($${w.noun()}Id);\n        $this->checkOwnablePermission('${w.noun()}-${w.verb()}', $${w.noun()});\n        Log::info('${w.sentence(3)}', ['${w.noun()}' => $${w.noun()}->id]);\n\n        return redirect($${w.noun()}->getUrl('/${w.noun()}'));\n    }`,
	w =>
		`    protected function ${w.name()}(array $${w.noun()}): Collection\n    {\n        // ${w.sentence()}\n        return DB::table('${w.noun()}s')->where('${w.noun()}_id', '=', $${w.noun()}['id'])->orderBy('${w.noun()}')->get();\n    }`,
];
const markdown = [
	w => `## ${w.sentence(2)}\n\n${w.sentence(12)}. ${w.sentence(9)}, ${w.sentence(6).toLowerCase()}.`,
	w => `- \`${w.setting()}\`: ${w.sentence(5)}\n- [${w.sentence(2)}](./${w.noun()}.md) ${w.sentence(3)}`,
	w => `\`\`\`bash\nnpm run ${w.verb()}:${w.noun()}\ndocker compose up -d ${w.noun()}\n\`\`\`\n\n${w.sentence(14)}.`,
	w => `| ${w.noun()} | ${w.noun()} |\n|---|---|\n| ${w.sentence(2)} | ${w.number()} |`,
];
const deployment = w =>
	`---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${w.noun()}-${w.noun()}\n  labels:\n    app.kubernetes.io/name: ${w.noun()}\nspec:\n  replicas: ${(w.number() % 4) + 1}\n  template:\n    spec:\n      containers:\n      - name: ${w.noun()}\n        image: registry.example.com/${w.noun()}/${w.noun()}:1.${w.number()}\n        ports:\n        - containerPort: 8080\n        env:\n        - name: ${w.setting()}\n          value: "${w.noun()}"\n        readinessProbe:\n          httpGet:\n            path: /healthz\n            port: 8080\n        resources:\n          limits:\n            memory: ${w.number()}Mi`;
const manifest = [
	w =>
		`---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${w.noun()}-${w.noun()}\ndata:\n  ${w.noun()}.yaml: |\n    # ${w.sentence()}\n    ${w.noun()}: ${w.number()}\n    ${w.noun()}:\n      - ${w.noun()}\n      - ${w.noun()}`,
	w =>
		`---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: ${w.noun()}\nrules:\n- apiGroups:\n  - ""\n  resources:\n  - ${w.noun()}s\n  verbs:\n  - get\n  - list\n  - ${w.verb()}`,
];
const json = [
	w =>
		`    {\n      "id": ${w.number()},\n      "${w.noun()}": "${w.sentence(4)}",\n      "${w.noun()}": {"${w.noun()}": ${w.number()}, "${w.noun()}": null, "${w.noun()}": ["${w.noun()}", "${w.verb()}"]}\n    }`,
];
const sql = [
	w =>
		`-- ${w.sentence()}\nALTER TABLE "${w.noun()}s" ADD COLUMN "${w.noun()}_id" TEXT;\nCREATE INDEX "${w.noun()}s_${w.noun()}_idx" ON "${w.noun()}s" ("${w.noun()}_id");`,
];
const shell = [
	w =>
		`# ${w.sentence()}\nif [ -z "\${${w.setting()}:-}" ]; then\n  echo "${w.sentence(3)}" >&2\n  exit 1\nfi\n${w.verb()}_${w.noun()} --${w.noun()}="$1" --${w.noun()} ${w.number()}`,
];

const imports = (list, line) => w => Array.from({length: 3 + w.below(9)}, () => line(w.pick(list), w)).join('\n');
const tsImports = imports(
	libraries.ts,
	(library, w) => `import {${w.name()}} from '${w.chance(0.5) ? library : `../${w.noun()}/${w.noun()}`}';`,
);
const pyImports = imports(libraries.py, (library, w) =>
	w.chance(0.5) ? `from ${library} import ${w.type()}` : `from app.${w.noun()}.${w.noun()} import ${w.snake()}`,
);
const goImports = w =>
	`package ${w.noun()}\n\nimport (\n${imports(libraries.go, library => `\t"${library}"`)(w)}\n\t"example.com/shop/pkg/${w.noun()}"\n)`;
const javaHead = w =>
	`package com.example.${w.noun()};\n\n${imports(libraries.java, library => `import ${library};`)(w)}\n\n@Service\npublic class ${w.type()}Service {`;
const phpHead = w =>
	`<?php\n\nnamespace App\\${upper(w.noun())};\n\n${imports(libraries.php, library => `use ${library};`)(w)}\n\nclass ${w.type()}Controller extends Controller\n{`;
const license =
	'/*\nCopyright The Authors.\n\nLicensed under the Apache License, Version 2.0 (the "License");\nyou may not use this file except in compliance with the License.\nYou may obtain a copy of the License at\n\n    http://www.apache.org/licenses/LICENSE-2.0\n*/\n\n';

/** Kinds of files: where they lie, how they begin, go on and end; `rare` blocks are routes, queries and settings. */
export const forms = {
	ts: {
		folder: w => `packages/${w.place()}/src`,
		name: w => `${w.name()}.ts`,
		head: tsImports,
		blocks: ts,
		rare: tsRare,
		indent: '\t',
	},
	tsTest: {
		folder: w => `packages/${w.place()}/src/__tests__`,
		name: w => `${w.name()}.test.ts`,
		head: w => `import {describe, expect, it} from 'vitest';\n${tsImports(w)}`,
		blocks: tsTest,
	},
	py: {
		folder: w => `backend/app/${w.place()}`,
		name: w => `${w.snake()}.py`,
		head: pyImports,
		blocks: py,
		rare: pyRare,
		indent: '    ',
	},
	pyTest: {
		folder: w => `backend/tests/${w.place()}`,
		name: w => `test_${w.snake()}.py`,
		head: pyImports,
		blocks: pyTest,
	},
	go: {
		folder: w => `services/${w.place()}/internal`,
		name: w => `${w.snake()}.go`,
		head: goImports,
		blocks: go,
		rare: goRare,
		indent: '\t',
	},
	goTest: {
		folder: w => `services/${w.place()}/internal`,
		name: w => `${w.snake()}_test.go`,
		head: goImports,
		blocks: goTest,
	},
	java: {
		folder: w => `orders/src/main/java/com/example/${w.place()}`,
		name: w => `${w.type()}Service.java`,
		head: javaHead,
		blocks: java,
		rare: javaRare,
		indent: '        ',
		end: '}',
	},
	php: {
		folder: w => `web/app/${upper(w.place())}`,
		name: w => `${w.type()}.php`,
		head: phpHead,
		blocks: php,
		indent: '        ',
		end: '}',
	},
	goVendored: {
		folder: w => `vendor/github.com/${w.place()}/${w.place()}/${w.place()}`,
		name: w => `${w.snake()}.go`,
		head: w => `${license}${goImports(w)}`,
		blocks: go,
		indent: '\t',
	},
	markdown: {
		folder: w => `docs/${w.place()}`,
		name: w => `${w.snake()}.md`,
		head: w => `# ${w.sentence(2)}\n\n${w.sentence(12)}.`,
		blocks: markdown,
	},
	manifest: {
		folder: w => `deploy/${w.place()}`,
		name: w => `${w.snake()}.yaml`,
		head: w => `# ${w.sentence()}`,
		blocks: manifest,
	},
	deployment: {
		folder: w => `deploy/${w.place()}`,
		name: w => `${w.snake()}-deployment.yaml`,
		head: deployment,
		blocks: manifest,
	},
	json: {
		folder: w => `packages/${w.place()}/data`,
		name: w => `${w.snake()}.json`,
		head: () => '{\n  "rows": [',
		blocks: json,
		between: ',\n',
		end: '  ]\n}',
	},
	sql: {
		folder: w => `backend/migrations/${w.place()}`,
		name: w => `${w.snake()}.sql`,
		head: w => `-- ${w.sentence()}`,
		blocks: sql,
	},
	shell: {
		folder: w => `scripts/${w.place()}`,
		name: w => `${w.snake()}.sh`,
		head: () => '#!/usr/bin/env bash\nset -euo pipefail',
		blocks: shell,
	},
};

/** Files that stand once, by path: they tell what the packages are and how they are built. */
export const singles = () => [
	[
		'package.json',
		JSON.stringify({name: 'shop', private: true, workspaces: ['packages/*'], scripts: {test: 'vitest run'}}),
	],
	...places.map(place => [
		`packages/${place}/package.json`,
		JSON.stringify({
			name: `@shop/${place}`,
			version: '1.4.0',
			scripts: {start: 'node dist/index.js', test: 'vitest run'},
			dependencies: {zod: '^4.1.0', express: '^5.1.0', pino: '^9.6.0', ioredis: '^5.6.0', '@prisma/client': '^6.8.0'},
			devDependencies: {typescript: '^5.8.0', vitest: '^3.1.0'},
		}),
	]),
	...places.map(place => [
		`services/${place}/go.mod`,
		`module example.com/shop/${place}\n\ngo 1.24\n\nrequire github.com/go-chi/chi/v5 v5.2.1\n`,
	]),
	[
		'backend/pyproject.toml',
		'[project]\nname = "backend"\nversion = "1.4.0"\ndependencies = ["fastapi>=0.115", "sqlalchemy>=2.0", "structlog>=25.1"]\n',
	],
	[
		'backend/Dockerfile',
		'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["fastapi", "run", "app/main.py"]\n',
	],
	[
		'.github/workflows/ci.yaml',
		'name: CI\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci && npm test\n',
	],
];
