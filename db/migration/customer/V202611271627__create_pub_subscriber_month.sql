-- The months of numbers for analyses; whether one was in the network is a share in percent, to be averaged like the others.
create view pub_subscriber_month as
select subscriber_hash, month_no, spend, traffic, days_active, products, cast(in_network * 100 as decimal(10, 2)) as in_network
from customer_month;
