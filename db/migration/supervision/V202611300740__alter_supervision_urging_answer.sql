-- An urging is to be answered by a day, and ends with an outcome. Who urged is told of both; old ones stay without him.
alter table supervision_urging
    add column due_on date,
    add column state varchar(10) not null default 'OPEN',
    add column said varchar(500),
    add column urged_by_account bigint,
    add column shown_at varchar(1000),
    add column reminded boolean not null default false,
    add index ix_supervision_urging_due (state, reminded, due_on),
    add index ix_supervision_urging_unit (unit_id);
