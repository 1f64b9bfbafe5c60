// How tables and their indexes are declared. To add one: one line.

import type {Signal} from '../../source/domain/signal.ts';
import {type Form, signalOf} from './forms.ts';

// `{{logs}}` is how dbx quotes a table.
const name = `(?:\\{\\{|["\`'\\[])?(?:\\w{1,60}["\`'\\]]?\\.["\`'\\[]?)?(?:\\$\\{)?(\\w{1,80})`;
const sqlLanguages = [
	'sql',
	'python',
	'go',
	'typescript',
	'javascript',
	'java',
	'kotlin',
	'csharp',
	'php',
	'ruby',
	'rust',
	'shell',
	'markdown',
	'plsql',
	'xml',
	'yaml',
];

/** A table in SQL. The group is its name. */
export const sqlTable: Signal = {
	keywords: ['create table'],
	pattern: new RegExp(`\\bcreate (?:unlogged )?table (?:if not exists )?${name}`, 'i'),
	roles: ['source', 'config'],
	languages: sqlLanguages,
	maxPerFile: 200,
};

/** An index in SQL; the group is its table. `INDEX (…)` and `UNIQUE KEY …` inside of a table have none. */
export const sqlIndex: Signal = {
	keywords: [
		'create index',
		'create unique index',
		'create index concurrently',
		'key (',
		'index (',
		'index(',
		'key ',
		'index "',
		'index `',
		'using hnsw',
		'using gin',
	],
	pattern: new RegExp(
		`\\bcreate (?:unique )?(?:clustered |nonclustered )?index (?:concurrently )?(?:if not exists )?\\S{0,120}\\s+on (?:only )?${name}|\\bcreate (?:unique )?index (?:concurrently )?(?:if not exists )?[\\w"\`[\\].{}$%-]{1,120}\\s*$|^\\s*(?:unique |fulltext |spatial )?(?:key|index)\\s?["\`\\w]{0,80}\\s?\\(`,
		'i',
	),
	roles: ['source', 'config'],
	languages: sqlLanguages,
	maxPerFile: 300,
};

/** Change sets of Liquibase: indexes, and the keys that databases index by themselves. */
export const changeSetIndex: Signal = {
	keywords: ['createIndex', 'addUniqueConstraint', 'addForeignKeyConstraint'],
	pattern:
		/<(?:createIndex|addUniqueConstraint|addForeignKeyConstraint)\b|^\s*-?\s*(?:createIndex|addUniqueConstraint|addForeignKeyConstraint):/,
	roles: ['source', 'config'],
	languages: ['xml', 'yaml', 'json'],
	maxPerFile: 300,
};

/** A table of a mapper or a migration. */
export const modelForms: readonly Form[] = [
	{name: 'SQLModel', of: 'py', keywords: 'table=True', pattern: /class\s+\w+\([^)]{0,120}table\s*=\s*True/},
	{
		name: 'SQLAlchemy',
		of: 'py',
		keywords: '__tablename__|= Table(|db.Table(',
		pattern: /^\s*__tablename__\s*=|=\s*(?:db\.|sa\.)?Table\(/,
	},
	{
		name: 'Django',
		of: 'py',
		keywords: 'models.Model|TimeStampedModel|AbstractUser',
		pattern: /class\s+\w+\([^)]{0,120}(?:models\.Model|AbstractUser|AbstractBaseUser|\w{0,30}BaseModel)\b/,
	},
	{name: 'Prisma', keywords: 'model ', pattern: /^model\s+\w+\s*\{/},
	{name: 'Drizzle', of: 'js', keywords: 'pgTable(|mysqlTable(|sqliteTable(', pattern: /\b(?:pg|mysql|sqlite)Table\(/},
	{name: 'TypeORM', of: 'js', keywords: '@Entity(', pattern: /^\s*@Entity\(/},
	{name: 'JPA', of: 'jvm', keywords: '@Entity', pattern: /^\s*@Entity\s*$|^\s*@Entity\(\s*name/},
	{
		name: 'Mongoose',
		of: 'js',
		keywords: 'new Schema(|mongoose.Schema(|@Schema(',
		pattern: /new (?:mongoose\.)?Schema[<(]|^\s*@Schema\(/,
	},
	{
		name: 'Sequelize',
		of: 'js',
		keywords: 'sequelize.define(|extends Model',
		pattern: /sequelize\.define\(|\.init\(\s*\{?\s*$/,
	},
	{
		name: 'GORM',
		of: 'go',
		keywords: 'gorm:"primary|gorm.Model',
		pattern: /gorm:"[^"]{0,60}primary_?[kK]ey|^\s*gorm\.Model\s*$/,
	},
	{name: 'EF Core', of: 'net', keywords: 'DbSet<', pattern: /\bDbSet<\w+>/},
	{name: 'Rails', of: 'rb', keywords: 'create_table', pattern: /^\s*create_table\s/},
	{name: 'Alembic', of: 'py', keywords: 'op.create_table', pattern: /op\.create_table\(/},
	{name: 'Laravel', of: 'php', keywords: 'Schema::create(|->createTable(', pattern: /Schema::create\(|->createTable\(/},
	{name: 'Knex', of: 'js', keywords: '.createTable(', pattern: /\.createTable\(/},
	{name: 'Liquibase', keywords: '<createTable|createTable:', pattern: /<createTable\b|-\s*createTable:/},
	{name: 'Doctrine', of: 'php', keywords: 'ORM\\Entity|@Entity', pattern: /#\[ORM\\Entity|@ORM\\Entity/},
	{name: 'Diesel', of: 'rs', keywords: 'table!|diesel::table', pattern: /\btable!\s*\{/},
	{name: 'Ecto', of: 'ex', keywords: 'create table(', pattern: /create table\(:/},
	{name: 'Ent', of: 'go', keywords: 'ent.Schema', pattern: /^\s*ent\.Schema\s*$/},
];
export const modelTable = signalOf(modelForms, {roles: ['source'], maxPerFile: 200});

/** An index that a mapper or a migration declares on a column or a table. */
export const indexForms: readonly Form[] = [
	{
		name: 'SQLAlchemy',
		of: 'py',
		keywords: 'index=True|unique=True|Index(|UniqueConstraint(|create_index(|create_unique_constraint',
		pattern:
			/\b(?:index|unique)\s*=\s*True|^\s*(?:sa\.|db\.)?Index\(|UniqueConstraint\(|op\.create_index\(|create_unique_constraint/,
	},
	{
		name: 'Django',
		of: 'py',
		keywords: 'db_index=True|models.Index|indexes = |ForeignKey(|index_together|unique_together|AddIndex',
		pattern:
			/db_index\s*=\s*True|models\.Index\(|\bindexes\s*=\s*\[|models\.(?:ForeignKey|OneToOneField|SlugField)\(|index_together|unique_together|AddIndex/,
	},
	{name: 'Prisma', keywords: '@@index|@unique|@@unique', pattern: /@@index|@@unique|@unique\b/},
	{
		name: 'Drizzle',
		of: 'js',
		keywords: 'index(|uniqueIndex(|.unique()',
		pattern: /\b(?:index|uniqueIndex)\(\s*(?:["'`]|\))|\.unique\(\)/,
	},
	{
		name: 'TypeORM',
		of: 'js',
		keywords: '@Index(|@Unique(|unique: true',
		pattern: /^\s*@(?:Index|Unique)\(|\bunique:\s*true/,
	},
	{
		name: 'JPA',
		of: 'jvm',
		keywords: '@Index(|indexes =|unique = true|@Indexed|UniqueConstraint',
		pattern: /@Index\(|indexes\s*=|unique\s*=\s*true|@(?:Compound)?Index(?:ed|es)\b|@UniqueConstraint/,
	},
	{
		name: 'Mongoose',
		of: 'js',
		keywords: 'index: true|.index({|createIndex(|ensureIndex|create_index(|createIndexes',
		pattern:
			/\bindex:\s*(?:true|1|['"])|\.index\(\s*\{|createIndex(?:es)?\(|ensureIndex|create_index(?:es)?\(|IndexModel/,
	},
	{name: 'Sequelize', of: 'js', keywords: 'indexes:|addIndex(', pattern: /\bindexes:\s*\[|addIndex\(/},
	{name: 'GORM', of: 'go', keywords: 'gorm:"', pattern: /gorm:"[^"]{0,120}(?:index|unique)/i},
	{
		name: 'EF Core',
		of: 'net',
		keywords: 'HasIndex(|[Index(|CreateIndex(|HasAlternateKey',
		pattern: /\.HasIndex\(|\[Index\(|\.CreateIndex\(|HasAlternateKey\(/,
	},
	{
		name: 'Rails',
		of: 'rb',
		keywords: 'add_index|t.index|t.references|index: true|t.belongs_to',
		pattern: /add_index\b|\bt\.(?:index|references|belongs_to)\b|index:\s*(?:true|\{)/,
	},
	{
		name: 'Laravel',
		of: 'php',
		keywords: '->index(|->unique(|->foreign(|->constrained(|->fullText(|->primary(|->foreignId(',
		// `->unique()` of a collection or of Faker makes no index: it stands on a table.
		pattern:
			/\$(?:\w{0,20}[tT]able|t|blueprint)\b[^;\n]{0,200}->(?:index|unique)\(|^\s*->(?:index|unique)\((?=['"[])|->(?:foreign|constrained|fullText|addIndex|addUniqueIndex)\(/,
	},
	{
		name: 'Liquibase',
		keywords: '<createIndex|createIndex:|addUniqueConstraint',
		pattern: /<createIndex\b|-\s*createIndex:|addUniqueConstraint/,
	},
	{
		name: 'Doctrine',
		of: 'php',
		keywords: 'ORM\\Index|ORM\\UniqueConstraint|unique: true|unique=true',
		pattern: /ORM\\(?:Index|UniqueConstraint)|ORM\\Column\([^)]{0,120}unique:\s*true/,
	},
	{name: 'Ecto', of: 'ex', keywords: 'create index(|unique_index(', pattern: /create (?:unique_)?index\(/},
	{name: 'Ent', of: 'go', keywords: 'index.Fields(|.Unique()', pattern: /index\.(?:Fields|Edges)\(|\.Unique\(\)/},
];
export const declaredIndex = signalOf(indexForms, {roles: ['source'], maxPerFile: 200});

/** A column that points to another table: it is looked up, and only some engines index it by themselves. */
export const foreignKey: Signal = {
	keywords: ['references', 'foreign_key', 'foreignkey', 'foreign key', '@relation(', '@manytoone', '@joincolumn'],
	pattern:
		/\breferences\s+["`[]?\w|foreign_key\s*=|\bForeignKey\(|foreign key\s*\(|@relation\([^)]{0,120}fields:|@ManyToOne|\.references\(/i,
	roles: ['source'],
	languages: ['sql', 'python', 'typescript', 'javascript', 'java', 'kotlin', 'prisma', 'csharp', 'php'],
	maxPerFile: 200,
};
