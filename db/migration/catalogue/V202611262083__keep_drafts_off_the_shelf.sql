-- A product that nobody has approved yet has never been on the shelf.
alter table catalogue_product
    modify column on_shelf_since date null,
    add column off_shelf_reason varchar(200) null;
