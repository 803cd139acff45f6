-- Managers of grids, districts and regions are urged too, about all outlets below them that are warned of.
alter table supervision_urging rename column outlet_id to unit_id, add column warned_outlets bigint not null default 1;
