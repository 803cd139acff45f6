-- How far a recommendation's activation has come.
create view pub_activation as
select recommendation_id, step, state
from activation_request;
