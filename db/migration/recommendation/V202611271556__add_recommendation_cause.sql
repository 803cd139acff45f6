-- What made somebody recommend (R7); what stood here before was not asked about it.
alter table recommendation add column cause varchar(12) not null default 'OWN';
