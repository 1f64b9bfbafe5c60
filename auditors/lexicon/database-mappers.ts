// Mappers, query builders and migration tools. To add one: one entry.
import type {DatabaseLibrary} from './database-library.ts';

/** Mappers and query builders. */
export const databaseMappers: readonly DatabaseLibrary[] = [
	{name: 'Prisma', kind: 'mapper', npm: '@prisma/client prisma', python: 'prisma'},
	{name: 'Drizzle', kind: 'mapper', npm: 'drizzle-orm'},
	{name: 'TypeORM', kind: 'mapper', npm: 'typeorm @nestjs/typeorm'},
	{name: 'Sequelize', kind: 'mapper', npm: 'sequelize sequelize-typescript'},
	{name: 'MikroORM', kind: 'mapper', npm: '@mikro-orm/*'},
	{name: 'Kysely', kind: 'mapper', npm: 'kysely'},
	{name: 'Knex', kind: 'mapper', npm: 'knex objection'},
	{name: 'SQLAlchemy', kind: 'mapper', python: 'sqlalchemy flask-sqlalchemy', imports: 'sqlalchemy flask_sqlalchemy'},
	{name: 'SQLModel', kind: 'mapper', python: 'sqlmodel'},
	{name: 'Django ORM', kind: 'mapper', imports: 'django.db.models django.db'},
	{name: 'Peewee', kind: 'mapper', python: 'peewee'},
	{name: 'Tortoise', kind: 'mapper', python: 'tortoise-orm', imports: 'tortoise'},
	{name: 'Pony', kind: 'mapper', python: 'pony'},
	{name: 'Databases', kind: 'mapper', python: 'databases piccolo'},
	{name: 'GORM', kind: 'mapper', go: 'gorm.io/gorm github.com/jinzhu/gorm'},
	{name: 'Ent', kind: 'mapper', go: 'entgo.io/ent'},
	{name: 'Bun', kind: 'mapper', go: 'github.com/uptrace/bun'},
	{name: 'XORM', kind: 'mapper', go: 'xorm.io/xorm xorm.io/builder'},
	{
		name: 'Squirrel',
		kind: 'mapper',
		go: 'github.com/Masterminds/squirrel github.com/volatiletech/sqlboiler/v4 github.com/doug-martin/goqu/v9',
	},
	{
		name: 'JPA / Hibernate',
		kind: 'mapper',
		maven:
			'org.springframework.boot:spring-boot-starter-data-jpa org.hibernate.orm:* org.hibernate:hibernate-core io.quarkus:quarkus-hibernate-orm*',
		imports: 'jakarta.persistence javax.persistence org.hibernate org.springframework.data.jpa io.quarkus.hibernate',
		besides: 'org.hibernate.validator io.quarkus.hibernate.validator',
	},
	{
		name: 'Spring Data',
		kind: 'mapper',
		imports: 'org.springframework.data.repository org.springframework.data.r2dbc org.springframework.data.relational',
	},
	{
		name: 'MyBatis',
		kind: 'mapper',
		maven: 'org.mybatis:mybatis org.mybatis.spring.boot:* com.baomidou:*',
		imports: 'org.apache.ibatis com.baomidou.mybatisplus',
	},
	{name: 'jOOQ', kind: 'mapper', maven: 'org.jooq:*', imports: 'org.jooq'},
	{name: 'JDBI', kind: 'mapper', maven: 'org.jdbi:*', imports: 'org.jdbi'},
	{name: 'Exposed', kind: 'mapper', maven: 'org.jetbrains.exposed:*', imports: 'org.jetbrains.exposed'},
	{
		name: 'EF Core',
		kind: 'mapper',
		nuget:
			'microsoft.entityframeworkcore* npgsql.entityframeworkcore* aspire.npgsql.entityframeworkcore* pomelo.entityframeworkcore.mysql',
		imports: 'Microsoft.EntityFrameworkCore',
		symbols: 'DbContext',
	},
	{name: 'Dapper', kind: 'mapper', nuget: 'dapper', imports: 'Dapper'},
	{name: 'Active Record', kind: 'mapper', rubygems: 'activerecord rails', symbols: 'ApplicationRecord ActiveRecord'},
	{name: 'Sequel', kind: 'mapper', rubygems: 'sequel', symbols: 'Sequel'},
	{
		name: 'Eloquent',
		kind: 'mapper',
		composer: 'laravel/framework illuminate/database',
		imports: 'Illuminate\\Database Illuminate\\Support\\Facades\\DB',
	},
	{
		name: 'Doctrine',
		kind: 'mapper',
		composer: 'doctrine/orm doctrine/doctrine-bundle doctrine/dbal',
		imports: 'Doctrine\\ORM Doctrine\\DBAL Doctrine\\Bundle',
	},
	{name: 'PDO', kind: 'mapper', imports: 'PDO'},
	{name: 'Cycle', kind: 'mapper', composer: 'cycle/orm', imports: 'Cycle\\ORM'},
	{name: 'Diesel', kind: 'mapper', cargo: 'diesel sqlx sea-orm'},
];

/** Tools that change schemas. */
export const migrationTools: readonly DatabaseLibrary[] = [
	{name: 'Alembic', kind: 'migration', python: 'alembic flask-migrate'},
	{
		name: 'golang-migrate',
		kind: 'migration',
		go: 'github.com/golang-migrate/migrate github.com/golang-migrate/migrate/v4',
	},
	{name: 'Goose', kind: 'migration', go: 'github.com/pressly/goose github.com/pressly/goose/v3'},
	{name: 'Atlas', kind: 'migration', go: 'ariga.io/atlas'},
	{name: 'Flyway', kind: 'migration', maven: 'org.flywaydb:*', imports: 'org.flywaydb'},
	{name: 'Liquibase', kind: 'migration', maven: 'org.liquibase:*', imports: 'liquibase'},
	{name: 'Umzug', kind: 'migration', npm: 'umzug node-pg-migrate db-migrate dbmate'},
	{name: 'FluentMigrator', kind: 'migration', nuget: 'fluentmigrator dbup*', imports: 'FluentMigrator DbUp'},
	{name: 'Phinx', kind: 'migration', composer: 'robmorgan/phinx doctrine/migrations', imports: 'Phinx'},
];
