-- How many stars an outlet has (rows 43 and 145); null for none.
alter table org_outlet
    add column star smallint,
    add constraint ck_org_outlet_star check (star between 1 and 5);
