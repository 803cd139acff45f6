-- With its id and the day of its record, so that what keeps the activation finds the record, and in one month alone.
create or replace view pub_activation as
select id, recommendation_id, business_day, step, state
from activation_request;
