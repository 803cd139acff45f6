-- In the mall (row 66); most value-added products stand in none.
alter table catalogue_product add column category varchar(40) null;
