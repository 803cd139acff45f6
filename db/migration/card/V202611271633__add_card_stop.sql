-- The order by which the platform is told that the free time is over and that nobody wants to keep the product.
alter table card add column stop_id bigint;
