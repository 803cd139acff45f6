alter table catalogue_version add column category varchar(40) null;
