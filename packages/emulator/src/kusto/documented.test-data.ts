/**
 * Management commands as Microsoft documents them, one of each form: `T` and `U` are tables, `F` a function, `V` a materialized view,
 * `E` an external table, `X` a continuous export of the
 * database `D`. Held against Microsoft's own command grammar.
 */
export const documented = `
.show version
.show databases
.show databases details
.show databases schema
.show databases schema as json
.show databases (D) schema as json with (Tables=true, Functions=true)
.show database
.show database details
.show database D schema
.show database D schema as json
.show database D schema as csl script
.show database D schema as csl script with (IncludeSecuritySettings=true)
.show database D cslschema
.show database schema
.show database cslschema
.show database identity
.show database datastats
.show database policies
.show database D schema violations
.show database D principals
.show database D principal roles
.show database D ingestion mappings
.show database D policy retention
.show database D policy caching
.show database D policy ingestionbatching
.show database D policy streamingingestion
.show database D policy sharding
.show database D policy shards_grouping
.show database D policy merge
.show database D policy encoding
.show database D policy diagnostics
.show database D policy managed_identity
.show database D policy extent_tags_retention
.show database D extents
.show database D extents partitioning statistics
.show database D journal
.show database cache query_results
.show cluster
.show cluster details
.show cluster databases
.show cluster databases details
.show cluster extents
.show cluster principals
.show cluster principal roles
.show cluster blockedprincipals
.show cluster policy caching
.show cluster policy callout
.show cluster policy capacity
.show cluster policy ingestionbatching
.show cluster policy sandbox
.show cluster policy rowstore
.show cluster policy managed_identity
.show cluster policy streamingingestion
.show cluster policy request_classification
.show journal
.show capacity
.show operations
.show queries
.show running queries
.show commands
.show principal roles
.show principal access with (principal='aadapp=1;2')
.show workload_group G
.show ingestion failures
.show streamingingestion failures
.show streamingingestion statistics
.show ingestion mappings
.show tables
.show tables (T, U)
.show tables details
.show tables (T, U) details
.show table T
.show table T details
.show table T cslschema
.show table T schema as json
.show table T ingestion mappings
.show table T ingestion json mappings
.show table T ingestion csv mappings
.show table T ingestion json mapping "m"
.show table T principals
.show table T principal roles
.show table T extents
.show table T data statistics
.show table T dimensions
.show table T policy retention
.show table T policy caching
.show table T policy update
.show table T policy ingestionbatching
.show table T policy streamingingestion
.show table T policy row_level_security
.show table T policy restricted_view_access
.show table T policy partitioning
.show table T policy roworder
.show table T policy sharding
.show table T policy merge
.show table T policy encoding
.show table T policy ingestiontime
.show table T policy auto_delete
.show table T policy extent_tags_retention
.show table T policy mirroring
.show table * policy retention
.show table * policy caching
.show table * policy update
.show table * policy ingestionbatching
.show table * policy row_level_security
.show table * policy restricted_view_access
.show table * policy partitioning
.show table * policy merge
.show table * policy sharding
.show table * policy roworder
.show table * policy ingestiontime
.show table * policy extent_tags_retention
.show column T.a policy caching
.show column T.a policy encoding
.show functions
.show function F
.show function F schema as json
.show function F principals
.show materialized-views
.show materialized-view V
.show materialized-view V details
.show materialized-views details
.show materialized-view V cslschema
.show materialized-view V schema as json
.show materialized-view V policy retention
.show materialized-view V policy caching
.show materialized-view V policy row_level_security
.show materialized-view V extents
.show materialized-view V failures
.show external tables
.show external table E
.show external table E details
.show external table E cslschema
.show external table E schema as json
.show external table E artifacts
.show external table E mappings
.show external table E principals
.show external table E policy query_acceleration
.show continuous-exports
.show continuous-export X
.show continuous-export X failures
.show continuous-export X exported-artifacts
.show entity_groups
.show entity_group G
.show stored_query_results
.show graph_models
.show graph_model G
.show follower database D
.show freshness T
.create database N volatile
.create table N (a:string)
.create table N based-on T
.create tables N (a:string), M (b:long)
.create-merge table N (a:string)
.create-merge tables N (a:string), M (b:long)
.create table T ingestion json mapping "m" '[{"column":"a","Properties":{"Path":"$.a"}}]'
.create-or-alter table T ingestion json mapping "m" '[{"column":"a","Properties":{"Path":"$.a"}}]'
.alter table T ingestion json mapping "m" '[{"column":"a","Properties":{"Path":"$.a"}}]'
.drop table T ingestion json mapping "m"
.create database D ingestion json mapping "m" '[{"column":"a","Properties":{"Path":"$.a"}}]'
.drop database D ingestion json mapping "m"
.create function G () { T }
.create-or-alter function G () { T }
.alter function F () { T }
.alter function F docstring "x"
.alter function F folder "x"
.drop function F
.drop functions (F, F)
.create materialized-view W on table T { T | summarize count() by a }
.create async materialized-view W on table T { T | summarize count() by a }
.create-or-alter materialized-view W on table T { T | summarize count() by a }
.alter materialized-view V on table T { T | summarize count() by a }
.alter materialized-view V docstring "x"
.alter materialized-view V lookback 1d
.alter materialized-view V policy caching hot = 3d
.alter materialized-view V policy retention '{"SoftDeletePeriod":"10.00:00:00"}'
.disable materialized-view V
.enable materialized-view V
.rename materialized-view V to W
.drop materialized-view V
.clear materialized-view V data
.create external table N (a:string) kind=storage dataformat=csv ('https://x.blob.core.windows.net/c')
.alter external table E docstring "x"
.drop external table E
.create-or-alter continuous-export N over (T) to table E with (intervalBetweenRuns=1h) <| T
.disable continuous-export X
.enable continuous-export X
.drop continuous-export X
.alter table T (a:string, b:long)
.alter-merge table T (c:string)
.alter table T docstring "x"
.alter table T folder "x"
.alter table T column-docstrings (a:"x")
.alter-merge table T column-docstrings (a:"x")
.alter table T policy retention '{"SoftDeletePeriod":"10.00:00:00"}'
.alter-merge table T policy retention softdelete = 10d
.alter tables (T, U) policy retention '{"SoftDeletePeriod":"10.00:00:00"}'
.alter table T policy caching hot = 3d
.alter tables (T, U) policy caching hot = 3d
.alter table T policy ingestionbatching '{"MaximumNumberOfItems":20}'
.alter-merge table T policy ingestionbatching '{"MaximumNumberOfItems":20}'
.alter table T policy streamingingestion '{"IsEnabled":true}'
.alter-merge table T policy streamingingestion '{"IsEnabled":true}'
.alter table T policy streamingingestion enable
.alter table T policy update '[]'
.alter-merge table T policy update '[{"Source":"U","Query":"U"}]'
.alter table T policy row_level_security enable "T"
.alter table T policy row_level_security disable "T"
.alter table T policy restricted_view_access true
.alter tables (T, U) policy restricted_view_access true
.alter table T policy partitioning '{"PartitionKeys":[]}'
.alter-merge table T policy partitioning '{"PartitionKeys":[]}'
.alter table T policy merge '{}'
.alter table T policy sharding '{}'
.alter table T policy roworder (a asc)
.alter table T policy ingestiontime true
.alter table T policy auto_delete '{"ExpiryDate":"2030-01-01"}'
.alter table T policy encoding 'Vector16'
.alter column T.a type=long
.alter column T.a policy caching hot = 3d
.alter column T.a policy encoding type="identifier"
.alter database D policy retention '{"SoftDeletePeriod":"10.00:00:00"}'
.alter-merge database D policy retention softdelete = 10d
.alter database D policy caching hot = 3d
.alter database D policy ingestionbatching '{"MaximumNumberOfItems":20}'
.alter database D policy streamingingestion '{"IsEnabled":true}'
.alter database D policy sharding '{}'
.alter database D policy merge '{}'
.alter database D policy managed_identity '[]'
.alter database D prettyname 'x'
.alter cluster policy caching hot = 3d
.alter cluster policy callout '[]'
.delete table T policy retention
.delete table T policy caching
.delete table T policy update
.delete table T policy ingestionbatching
.delete table T policy streamingingestion
.delete table T policy row_level_security
.delete table T policy restricted_view_access
.delete table T policy partitioning
.delete table T policy merge
.delete table T policy auto_delete
.delete table T records <| T | where a == "x"
.delete database D policy caching
.delete database D policy sharding
.rename table T to N
.rename tables N=T, M=U
.rename column T.a to n
.rename columns a=T.b, b=T.a
.drop table T
.drop table T ifexists
.drop tables (T, U) ifexists
.drop column T.a
.drop table T columns (a)
.undo drop table T version="v24.3"
.add database D admins ('aadapp=1;2')
.drop database D admins ('aadapp=1;2')
.set database D viewers ('aadapp=1;2')
.set database D viewers none
.add table T admins ('aadapp=1;2')
.set table T ingestors none
.add function F admins ('aadapp=1;2')
.add cluster admins ('aadapp=1;2')
.ingest inline into table T <| x,1
.ingest into table T ('https://x.blob.core.windows.net/c/f.csv')
.set N <| T
.append T <| T
.set-or-append T <| T
.set-or-replace T <| T
.export to csv ('https://x.blob.core.windows.net/c') <| T
.export to table E <| T
.clear table T data
.clear table T cache streamingingestion schema
.clear database cache streamingingestion schema
.clear database cache query_results
.cancel query "x"
.cancel operation "00000000-0000-0000-0000-000000000000"
.enable plugin http_request
.disable plugin http_request
.purge table T records in database D <| where a == "x"
.execute database script <|\\n.create table N (a:string)
.set stored_query_result R <| T
.drop stored_query_result R
.create-or-alter entity_group G (cluster('c').database('d'))
.alter follower database D policy caching hot = 3d
.drop extents from T
.move extents all from table T to table U
.attach database N from @"https://x.blob.core.windows.net/c"
.detach database D
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('\\n', '\n'))
