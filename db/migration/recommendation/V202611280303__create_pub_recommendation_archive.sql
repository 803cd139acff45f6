-- Months of which pub_recommendation shows nothing, or not all; of those whose file is not whole yet it shows all.
create view pub_recommendation_archive as
select month
from recommendation_archive
where checksum is not null;
